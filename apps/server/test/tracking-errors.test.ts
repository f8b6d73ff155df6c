import { expect, test } from 'vitest'
import { basicAuth } from './harness/client.ts'
import { apiKey } from './harness/keys.ts'
import { serve } from './harness/serve.ts'

const client = await serve()
const track = { type: 'track', userId: 'ada', event: 'Tried' }

/** What came back: the status, and what the error says. */
async function answer(path: string, body: unknown, headers?: Record<string, string>) {
  const response = await client.send(path, body, headers)
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  return { status: response.status, code: error.code, message: error.message }
}

test.each([
  ['is cut off', '{"userId": "ada", "event":'],
  ['is empty', ''],
  ['is a list', '[]'],
  ['is null', 'null'],
  ['is text', '"track"'],
])('a body that %s is refused', async (_how, body) => {
  expect(await answer('track', body)).toMatchObject({ status: 400, code: 'invalid_request' })
})

test('what is wrong with JSON is said, and where', async () => {
  expect((await answer('track', '{"userId": "ada", "event": oops}')).message).toMatch(
    /^The body is not JSON: .*o/,
  )
})

test('a batch without its list of calls is refused', async () => {
  expect(await answer('batch', { calls: [track] })).toEqual({
    status: 400,
    code: 'invalid_request',
    message: 'A batch needs its calls as an array in “batch”.',
  })
})

test('a batch of more than 2,500 calls is refused whole', async () => {
  expect(await answer('batch', { batch: Array(2_501).fill({}) })).toEqual({
    status: 400,
    code: 'invalid_request',
    message: 'The batch has 2501 events; at most 2500 are taken at once.',
  })
})

test('a batch of 2,500 calls is taken', async () => {
  const batch = Array.from({ length: 2_500 }, (_, n) => ({
    type: 'track',
    userId: `${n + 1}`,
    event: 'Many',
  }))
  expect((await client.send('batch', { batch })).status).toBe(200)
  expect(await client.count(`event('Many').count() = 1`)).toBe(2_500)
})

test('a request of more than 500 KB is refused, whatever is in it', async () => {
  const padding = 'x'.repeat(500 * 1024)
  expect(await answer('batch', { batch: [track], padding })).toEqual({
    status: 400,
    code: 'invalid_request',
    message: 'The request is larger than 500 KB.',
  })
})

test('a request of exactly 500 KB is taken', async () => {
  const empty = JSON.stringify({ batch: [{ ...track, event: 'Barely' }], padding: '' })
  const padding = 'x'.repeat(500 * 1024 - empty.length)
  expect((await client.send('batch', empty.replace('""', `"${padding}"`))).status).toBe(200)
  expect(await client.count(`event('Barely').count() = 1`)).toBe(1)
})

test.each([
  ['no key', {}],
  ['an unknown key', basicAuth('nobody-has-this-key')],
  ['an API key', basicAuth(apiKey)],
  ['a key that is no Basic auth', { authorization: 'Basic' }],
])('%s is 401', async (_name, headers) => {
  expect(await answer('track', track, headers as Record<string, string>)).toMatchObject({
    status: 401,
    code: 'unauthorized',
  })
})

test('a body that is no JSON by its content type is 415', async () => {
  const headers = { ...basicAuth('any'), 'content-type': 'application/x-www-form-urlencoded' }
  expect(await answer('track', 'userId=ada', headers)).toMatchObject({ status: 415 })
})

const mistakes: readonly (readonly [call: unknown, message: RegExp])[] = [
  [{ ...track, userId: undefined }, /needs a userId or an anonymousId/],
  [{ ...track, userId: '' }, /needs a userId or an anonymousId/],
  [{ ...track, userId: ['ada'] }, /^userId must be a string/],
  [{ ...track, userId: 'x'.repeat(1_001) }, /^userId is longer than 1000 characters/],
  [{ ...track, userId: 'null' }, /^“null” is nobody’s id/],
  [{ ...track, event: undefined }, /needs the name of its event/],
  [{ ...track, event: ' ' }, /needs the name of its event/],
  [{ ...track, event: 7 }, /needs the name of its event/],
  [{ ...track, event: 'x'.repeat(201) }, /longer than 200 characters/],
  [{ ...track, type: 'buy' }, /^type must be one of identify, track/],
  [{ ...track, type: undefined }, /^type must be one of/],
  [{ ...track, timestamp: 'yesterday' }, /^timestamp must be an ISO 8601 time/],
  [{ ...track, timestamp: '2026-02-30T00:00:00Z' }, /^timestamp must be an ISO 8601 time/],
  [{ ...track, timestamp: '1850-01-01' }, /between the years 1900 and 2200/],
  [{ ...track, timestamp: '2200-01-01' }, /between the years 1900 and 2200/],
  [{ ...track, properties: ['revenue'] }, /^properties must be a JSON object/],
  [{ ...track, context: 'web' }, /^context must be a JSON object/],
  [{ type: 'identify', userId: 'ada', traits: 'pro' }, /^traits must be a JSON object/],
  [{ type: 'alias', userId: 'ada' }, /^An alias needs a previousId/],
  [{ ...track, properties: { text: 'x'.repeat(32 * 1024) } }, /bytes; at most 32768 \(32 KB\) are taken/],
  ['track', /^A call must be a JSON object/],
  [null, /^A call must be a JSON object/],
]

test('a batch stores what is right, and lists the rest by index', async () => {
  const between = (index: number) => ({ type: 'track', userId: `beside-${index}`, event: 'Stood Beside' })
  const batch = mistakes.flatMap(([call], index) => [call, between(index)])
  const response = await client.send('batch', { batch })
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({
    success: false,
    error: {
      code: 'invalid_events',
      message: `${mistakes.length} of ${batch.length} calls were rejected, the others are stored.`,
      details: mistakes.map(([, message], index) => ({
        index: index * 2,
        message: expect.stringMatching(message),
      })),
    },
  })
  expect(await client.count(`event('Stood Beside').count() = 1`)).toBe(mistakes.length)
  expect(await client.count(`event('Tried').count() >= 1`)).toBe(0)
})

test('a call of its own that is wrong is told at index 0', async () => {
  const response = await client.send('track', { userId: 'ada' })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { details: [{ index: 0 }] } })
})
