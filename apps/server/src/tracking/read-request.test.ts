import { expect, test } from 'vitest'
import { Body } from './read-body.ts'
import { readRequest } from './read-request.ts'

const context = { workspace: 'default', source: 'web', receivedAt: Date.UTC(2026, 0, 1) }
const track = { type: 'track', userId: 'ada', event: 'Order Completed' }
const kilobyte = 1024

function read(body: object, type?: 'track') {
  return readRequest(new Body(JSON.stringify(body)), { ...context, type })
}

test('a single call is a request of one', () => {
  const { calls, rejected } = read(track, 'track')
  expect(calls).toMatchObject([{ type: 'track', userId: 'ada', name: 'Order Completed' }])
  expect(rejected).toEqual([])
})

test('the calls of a batch keep their order, and what is wrong with one costs the others nothing', () => {
  const second = { ...track, event: 'Refunded' }
  const { calls, rejected } = read({ batch: [track, { ...track, event: '' }, second] })
  expect(calls.map(call => call.name)).toEqual(['Order Completed', 'Refunded'])
  expect(rejected).toEqual([{ index: 1, message: 'A track needs the name of its event in “event”.' }])
})

test('an event may have 32 KB as it stands in the batch, and no byte more', () => {
  const bytes = (call: object) => Buffer.byteLength(JSON.stringify(call))
  const empty = { ...track, properties: { text: '' } }
  const ofSize = (size: number) => ({ ...track, properties: { text: 'x'.repeat(size - bytes(empty)) } })
  const [fits, exceeds] = [ofSize(32 * kilobyte), ofSize(32 * kilobyte + 1)]
  const { calls, rejected } = read({ batch: [fits, exceeds, track] })
  expect(calls).toHaveLength(2)
  expect(rejected).toEqual([
    { index: 1, message: 'The event has 32769 bytes; at most 32768 (32 KB) are taken.' },
  ])
})

test('bytes are counted, not characters', () => {
  const { rejected } = read({ batch: [{ ...track, properties: { text: 'é'.repeat(17 * kilobyte) } }] })
  expect(rejected).toHaveLength(1)
})

test('an event may be nested 500 levels deep, and no deeper', () => {
  const levels = (count: number): unknown => JSON.parse('['.repeat(count) + ']'.repeat(count))
  // The call and its properties are two levels themselves.
  expect(read({ ...track, properties: { l: levels(498) } }, 'track').rejected).toEqual([])
  expect(read({ ...track, properties: { l: levels(499) } }, 'track').rejected).toEqual([
    { index: 0, message: 'The event is nested more than 500 levels deep.' },
  ])
})

test('the batch’s sentAt corrects its calls', () => {
  const batch = [{ ...track, timestamp: '2026-01-01T00:55:00Z' }]
  const { calls } = read({ batch, sentAt: '2026-01-01T01:00:00Z' })
  expect(calls[0]?.time).toBe(context.receivedAt - 5 * 60_000)
})

test.each([
  ['no list of calls', {}, 'A batch needs its calls as an array in “batch”.'],
  ['calls that are no list', { batch: track }, 'A batch needs its calls as an array in “batch”.'],
  [
    'too many calls',
    { batch: Array(2_501).fill(0) },
    'The batch has 2501 events; at most 2500 are taken at once.',
  ],
])('a batch with %s is refused whole', (_how, body, message) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ name: 'UnreadableRequest', message }))
})

test('a request without a body is refused', () => {
  expect(() => readRequest(undefined, context)).toThrow('The request has no body.')
})
