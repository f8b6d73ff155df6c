import { expect, test } from 'vitest'
import type { RejectedCall } from '../client/tracking-api.ts'
import { batchLimits } from './batch.ts'
import { importCalls } from './import-calls.ts'
import { Tally } from './tally.ts'

async function* file(lines: readonly string[]) {
  yield Buffer.from(lines.join('\n'))
}

async function run(lines: readonly string[], send: (body: string) => Promise<readonly RejectedCall[]>) {
  const tally = new Tally()
  const error = await importCalls(file(lines), send, tally, () => {}).catch(error => error)
  return { tally, error }
}

function storing() {
  const stored: { messageId: string; userId: string }[] = []
  const send = async (body: string) => {
    stored.push(...JSON.parse(body).batch)
    return []
  }
  return { stored, send }
}

function calls(count: number) {
  return Array.from({ length: count }, (_, index) => JSON.stringify({ userId: `u${index}` }))
}

test('every call of a long file is sent once', async () => {
  const { stored, send } = storing()
  const { tally } = await run(calls(3 * batchLimits.calls + 1), send)
  expect(tally).toMatchObject({ sent: 7501, rejected: 0 })
  expect(new Set(stored.map(call => call.userId)).size).toBe(7501)
})

test('the same file sent twice carries the same messageIds', async () => {
  const { stored, send } = storing()
  await run(calls(10), send)
  await run(calls(10), send)
  expect(stored).toHaveLength(20)
  expect(new Set(stored.map(call => call.messageId)).size).toBe(10)
})

test('lines rejected here and by the server are told by their number, and all others are sent', async () => {
  const send = async () => [{ index: 1, message: 'The call names nobody.' }]
  const { tally, error } = await run(
    ['{"userId":"a"}', '', '{oops', '{"type":"track"}', '{"userId":"b"}'],
    send,
  )
  expect(error).toBeUndefined()
  expect(tally).toMatchObject({ sent: 2, rejected: 2 })
  expect(tally.rejections).toEqual([
    { line: 3, message: expect.stringContaining('not JSON') },
    { line: 4, message: 'The call names nobody.' },
  ])
})

test('when the server is lost half way, the tally still holds what it had stored', async () => {
  const lost = new Error('Gone.')
  let answers = 0
  const { tally, error } = await run(calls(20 * batchLimits.calls), async () => {
    answers += 1
    if (answers > 6) throw lost
    return []
  })
  expect(error).toBe(lost)
  expect(tally.sent).toBe(6 * batchLimits.calls)
})

test('a few batches are on their way at once, not all', async () => {
  let underWay = 0
  let most = 0
  await run(calls(20 * batchLimits.calls), async () => {
    most = Math.max(most, ++underWay)
    await new Promise(resolve => setTimeout(resolve, 50))
    underWay -= 1
    return []
  })
  expect(most).toBe(4)
})

test('of endless rejections the first thousand are kept, and all are counted', () => {
  const tally = new Tally()
  for (let line = 1; line <= 1500; line++) tally.reject({ line, message: 'No.' })
  expect(tally.rejected).toBe(1500)
  expect(tally.rejections).toHaveLength(1000)
})
