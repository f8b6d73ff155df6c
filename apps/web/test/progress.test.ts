import { expect, test } from 'vitest'
import { Builder } from './harness/builder.ts'
import { holdProgress } from './harness/hold-progress.ts'
import { openPages } from './harness/open-pages.ts'
import { serve, writeKey } from './harness/serve.ts'

const open = await openPages()
const muster = await serve({ MUSTER_DEMO: '0' })
await muster.track('/v1/track', { writeKey, userId: 'ada', event: 'Order Completed' })

const sentence = 'customers who purchased in the last 30 days'

async function openHeld() {
  const held = await holdProgress(muster.url)
  const builder = new Builder(await open(muster.signInLink.replace(muster.url, held.url)))
  const bar = builder.page.getByRole('progressbar', { name: 'Building the query' })
  const status = builder.page.getByRole('form').getByRole('status')
  return { held, builder, bar, status }
}

test('the bar follows what the server says, stage by stage', async () => {
  const { held, builder, bar, status } = await openHeld()
  await builder.build(sentence)
  await status.getByText('sending the sentence…').waitFor()
  expect(await bar.getAttribute('aria-valuenow')).toBe('0')

  for (const [stage, percent] of [
    ['reading the names in your data…', '0'],
    ['finding the words in your data…', '33'],
    ['checking the conditions…', '67'],
  ] as const) {
    await held.release()
    await status.getByText(stage).waitFor()
    expect(await bar.getAttribute('aria-valuenow')).toBe(percent)
    expect(await bar.getAttribute('aria-valuetext')).toBe(`${percent}%: ${stage}`)
  }
  await held.release()
  await builder.shows('1')
  expect(await status.innerText()).toBe('')
})

test.each(['Escape', 'the button'])('%s cancels, and gives up the request', async way => {
  const { held, builder, bar } = await openHeld()
  await builder.build(sentence)
  await held.release()
  await bar.waitFor()
  if (way === 'Escape') await builder.page.keyboard.press('Escape')
  else await builder.page.getByRole('button', { name: 'Cancel' }).click()

  await held.abandoned
  await bar.waitFor({ state: 'detached' })
  expect(await builder.sentence.inputValue()).toBe(sentence)
  expect(await builder.sentence.evaluate(field => field === document.activeElement)).toBe(true)

  held.letGo()
  await builder.buildButton.click()
  await builder.shows('1')
})

test('a connection that ends midway is said, and the sentence can be sent again', async () => {
  const { held, builder } = await openHeld()
  await builder.build(sentence)
  await held.release()
  await builder.page.getByText('reading the names in your data…').first().waitFor()
  held.cut()
  await builder.problem.getByRole('heading', { name: 'The connection was lost' }).waitFor()
  expect(await builder.sentence.inputValue()).toBe(sentence)

  held.letGo()
  await builder.problem.getByRole('button', { name: 'Try again' }).click()
  await builder.shows('1')
})
