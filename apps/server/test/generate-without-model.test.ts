import { expect, test } from 'vitest'
import { failure, generate, generateInStages, recordShop } from './harness/ask-to-generate.ts'
import { serve } from './harness/serve.ts'

const client = await serve({ MUSTER_LOOKBACK_DAYS: '365' })
await recordShop(client)

test('the built-in interpreter reads a sentence', async () => {
  expect(await generate(client, 'customers who ordered in the last 30 days')).toMatchObject({
    status: 200,
    body: { query: "event('Order Completed').within(30 days).count() >= 1", interpreter: 'built-in' },
  })
})

test('no terms are needed, and personal data go nowhere', async () => {
  expect(await (await client.api('terms')).json()).toEqual({ needed: false, accepted_at: null })
  expect(await generate(client, "customers whose email is 'ada@example.com'")).toMatchObject({
    status: 200,
    body: { interpreter: 'built-in' },
  })
})

test.each([
  ['customers who', 422, 'prompt_too_short'],
  [`customers who ${'very '.repeat(60)}often ordered`, 422, 'prompt_too_long'],
  ['Kunden, die in den letzten dreißig Tagen nichts gekauft haben', 422, 'prompt_not_english'],
  ['customers who visited our flagship store', 422, 'prompt_not_understood'],
  ['customers who ordered in the last 500 days', 422, 'lookback_exceeds_plan'],
])('%s: %i %s', async (prompt, status, code) => {
  expect(await generate(client, prompt)).toMatchObject(failure(status, code))
})

test('the stages are those of the interpreter', async () => {
  const events = await generateInStages(client, 'customers who ordered in the last 30 days')
  expect(events.map(({ event, data }) => [event, data.stage, data.done, data.total])).toEqual([
    ['progress', 'reading the names in your data', 0, 3],
    ['progress', 'finding the words in your data', 1, 3],
    ['progress', 'checking the conditions', 2, 3],
    ['result', undefined, undefined, undefined],
  ])
})
