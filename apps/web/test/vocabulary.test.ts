import { expect, test } from 'vitest'
import { openPages } from './harness/open-pages.ts'
import { serve } from './harness/serve.ts'

const open = await openPages()
const muster = await serve()

test('names are searched, with the properties that were found', async () => {
  const page = await open(muster.signInLink)
  const names = page.getByRole('region', { name: 'What this workspace knows' })
  const search = names.getByRole('searchbox', { name: 'Search what this workspace knows' })
  await names.getByText('Order Completed').waitFor()

  await search.fill('camp')
  await names.getByText('How they did it').waitFor()
  expect(await names.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Email Delivered/),
    expect.stringMatching(/^Email Opened/),
    'campaign of Email Delivered',
    'campaign of Email Opened',
  ])
  await names.getByRole('status').getByText('4 found').waitFor()

  await search.fill('nothing of the kind')
  await names.getByText('Nothing here is called “nothing of the kind”. Try a part of the name').waitFor()
  await search.fill('')
  await names.getByText('newsletter').waitFor()
})

test('names that were not seen lately are marked', async () => {
  const page = await open(muster.signInLink)
  await page.route('**/v1/schema', async route => {
    const seen = await (await route.fetch()).json()
    const traits = seen.traits.map((trait: { path: string }) => ({
      ...trait,
      active: trait.path !== 'phone',
    }))
    await route.fulfill({ json: { ...seen, traits } })
  })
  await page.reload()
  await page.getByRole('listitem').getByText('not seen lately').waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: 'not seen lately' }).allInnerTexts()).toEqual([
    'phone not seen lately',
  ])
})
