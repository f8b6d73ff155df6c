import { request } from 'node:http'
import { parse } from '@muster/query'
import { expect, test, vi } from 'vitest'
import { ScriptedProvider } from '../../../packages/language-model/test/harness/scripted-provider.ts'
import { failure, generate, generateInStages, recordShop } from './harness/ask-to-generate.ts'
import { apiKey } from './harness/keys.ts'
import { serve } from './harness/serve.ts'

const provider = await ScriptedProvider.start()
const client = await serve({
  MUSTER_AI_PROVIDER: 'anthropic',
  MUSTER_AI_MODEL: 'scripted',
  MUSTER_AI_BASE_URL: provider.url,
  MUSTER_AI_API_KEY: 'sk-a-secret-for-tests',
  MUSTER_AI_MODE: 'always',
  MUSTER_AI_TIMEOUT: '2',
})
await recordShop(client)
const prompt = 'customers who ordered in the last 30 days'
const query = parse("event('Order Completed').within(30 days).count() >= 1")

test('every sentence needs the terms, after its length', async () => {
  expect(await generate(client, 'too short')).toMatchObject(failure(422, 'prompt_too_short'))
  expect(await generate(client, prompt)).toMatchObject(failure(403, 'terms_not_accepted', { details: [] }))
  expect(await generate(client, 'customers like ada@example.com')).toMatchObject(
    failure(403, 'terms_not_accepted'),
  )
  expect(provider.received).toEqual([])
  expect((await client.api('terms', { accept: true })).status).toBe(200)
  expect(await generate(client, 'customers like ada@example.com')).toMatchObject(
    failure(422, 'prompt_has_personal_data'),
  )
  expect(provider.received).toEqual([])
})

test('the model reads every sentence', async () => {
  provider.answers({ query, phrases: ['Ordered In The Last 30 Days'] })
  expect(await generate(client, prompt)).toMatchObject({
    status: 200,
    body: { interpreter: 'anthropic/scripted', conditions: [{ phrase: '', start: 0, end: 0 }] },
  })
  provider.answers({ query })
  const events = await generateInStages(client, prompt)
  expect(events.map(({ data }) => data.done)).toEqual([0, 1, 2, 3, 5, undefined])
})

test('a model that is slow is not waited for', async () => {
  provider.script({ kind: 'silence' })
  expect(await generate(client, prompt)).toMatchObject(failure(503, 'ai_unavailable', { details: [] }))
})

test('a model that finds nothing is not understood', async () => {
  provider.answers({ unclear: 'Nobody is meant.' })
  expect(await generate(client, prompt)).toMatchObject(
    failure(422, 'prompt_not_understood', {
      details: [
        { reason: 'Nobody is meant.', words: [], nearest: [], link: `${client.url}/writing-prompts.html` },
      ],
    }),
  )
})

test('a model is not waited for either once nobody waits for the answer', async () => {
  provider.script({ kind: 'silence' })
  const givenUp = provider.givenUp()
  const asking = request(`${client.url}/v1/audiences/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
  })
  asking.on('error', () => undefined).end(JSON.stringify({ prompt }))
  await vi.waitFor(() => expect(provider.received).toHaveLength(1))
  asking.destroy()
  await givenUp
})
