import { beforeAll, expect, test } from 'vitest'
import { Builder } from './harness/builder.ts'
import { openPages } from './harness/open-pages.ts'
import { serve, writeKey } from './harness/serve.ts'

const open = await openPages()
const muster = await serve({ MUSTER_DEMO: '0' })

beforeAll(async () => {
  const event = { writeKey, userId: 'ada', event: 'Order Completed', properties: { revenue: 30 } }
  expect(await muster.ask('/v1/track', event)).toEqual({ success: true })
})

test('a page whose server stops says so in plain words, whatever is done next', async () => {
  const builder = new Builder(await open(muster.signInLink))
  await builder.build('customers who purchased in the last 30 days')
  await builder.shows('1')

  await muster.stop()
  const plainWords =
    'Muster did not answer. Check that its server is running and that you are connected to it.'

  await builder.save('Buyers')
  await builder.people.getByText(plainWords).waitFor()

  await builder.query.fill(`event('Order Completed').count() = 2`)
  await builder.report.getByText(plainWords).waitFor()
  await builder.report.getByRole('button', { name: 'Check again' }).waitFor()

  await builder.page.getByRole('button', { name: 'Sign out' }).click()
  await builder.page.getByRole('button', { name: 'Not signed out. Try again' }).waitFor()

  await builder.buildButton.click()
  await builder.page.getByRole('button', { name: 'Replace it' }).click()
  await builder.problem.getByRole('heading', { name: 'Muster cannot be reached' }).waitFor()
  await builder.problem.getByText(plainWords).waitFor()
  await builder.problem.getByRole('button', { name: 'Try again' }).waitFor()
})
