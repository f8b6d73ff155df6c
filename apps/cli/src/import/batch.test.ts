import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Batch, batchLimits, gatherBatches, longestLine } from './batch.ts'
import type { Call } from './call.ts'

async function gather(jsons: readonly string[]): Promise<Batch[]> {
  async function* calls(): AsyncGenerator<Call> {
    for (const [index, json] of jsons.entries()) yield { line: index + 1, json }
  }
  return Readable.from(gatherBatches(calls())).toArray()
}

test('no calls, no batch', async () => {
  expect(await gather([])).toEqual([])
})

test('a batch is one JSON document, and knows the lines of its calls', async () => {
  expect(await gather(['{"a":1}', '{"b":2}'])).toEqual([
    { body: '{"batch":[{"a":1},{"b":2}]}', lines: [1, 2] },
  ])
})

test('a batch holds as many calls as the server takes, and no more', async () => {
  const batches = await gather(Array.from({ length: 2 * batchLimits.calls + 1 }, () => '{}'))
  expect(batches.map(batch => batch.lines.length)).toEqual([batchLimits.calls, batchLimits.calls, 1])
})

test('however long the calls are, batches stay within the limit, and every call is in one, in order', async () => {
  // Two bytes a character: the limit is one of bytes.
  const json = fc.integer({ min: 0, max: longestLine / 2 - 1 }).map(length => `"${'é'.repeat(length)}"`)
  await fc.assert(
    fc.asyncProperty(fc.array(json, { maxLength: 12 }), async jsons => {
      const batches = await gather(jsons)
      for (const { body } of batches) expect(Buffer.byteLength(body)).toBeLessThan(batchLimits.bytes)
      expect(batches.flatMap(({ body }) => JSON.parse(body).batch)).toEqual(
        jsons.map(text => JSON.parse(text)),
      )
      expect(batches.flatMap(({ lines }) => lines)).toEqual(jsons.map((_, index) => index + 1))
    }),
    { numRuns: 30 },
  )
})
