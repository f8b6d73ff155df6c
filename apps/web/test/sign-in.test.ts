import { expect, test } from 'vitest'
import { openPages } from './harness/open-pages.ts'
import { apiKey, serve } from './harness/serve.ts'

const open = await openPages()
const muster = await serve({ MUSTER_DEMO: '0' })

test('the printed link signs in, and its key leaves the address bar', async () => {
  const page = await open(muster.signInLink)
  await page.getByText('Workspace default').waitFor()
  expect(page.url()).toBe(`${muster.url}/`)

  await page.reload()
  await page.getByText('Workspace default').waitFor()
})

test('a link of an earlier start says that it is not valid any more', async () => {
  const page = await open(`${muster.url}/#key=of-yesterday`)
  await page.getByText('The key in your link is not valid any more.').waitFor()
  expect(page.url()).toBe(`${muster.url}/`)

  await page.goto(muster.signInLink)
  await page.getByText('Workspace default').waitFor()
})

test('an API key signs in, once it is the right one', async () => {
  const page = await open(muster.url)
  const field = page.getByRole('textbox', { name: 'API key' })
  await field.fill('not-a-key')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('This key is not known here. Check that you copied all of it.').waitFor()

  await field.fill(` ${apiKey} `)
  await field.press('Enter')
  await page.getByText('Workspace default').waitFor()
})

test('signing out lasts', async () => {
  const page = await open(muster.signInLink)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to Muster' }).waitFor()

  await page.reload()
  await page.getByRole('heading', { name: 'Sign in to Muster' }).waitFor()
})

test('a session that ends in the middle asks to sign in again', async () => {
  const page = await open(muster.signInLink)
  await page.getByLabel('Whom do you want to reach?').fill('customers who purchased in the last 30 days')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Build' }).click()
  await page.getByText('Your sign-in has ended. Please sign in again.').waitFor()
})

test('an empty workspace says how its data gets in', async () => {
  const page = await open(muster.signInLink)
  await page.getByRole('heading', { name: 'There is no data here yet' }).waitFor()
  expect(await page.getByText('Historic sample data').count()).toBe(0)
})

test('the browser refuses what the page’s policy does not allow', async () => {
  const watched = await open(muster.url)
  // A tab beside it, for the complaint is what is looked for.
  const page = await watched.context().newPage()
  await page.goto(muster.url)
  const refused = await page.evaluate(
    () =>
      new Promise<string>(resolve => {
        addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective))
        const script = document.createElement('script')
        script.textContent = 'document.title = "taken over"'
        document.head.append(script)
      }),
  )
  expect(refused).toBe('script-src-elem')
  expect(await page.title()).toBe('Muster')
})
