import type { RejectedCall } from '../client/tracking-api.ts'
import { type Batch, gatherBatches, longestLine } from './batch.ts'
import { type Call, readCall } from './call.ts'
import { splitLines } from './line.ts'
import type { Tally } from './tally.ts'

const senders = 4

/**
 * Sends every call in the bytes, a few batches at a time, reading no faster than the server stores. What became of each
 * line is in the tally, also when this throws half way.
 */
export async function importCalls(
  bytes: AsyncIterable<Buffer>,
  send: (body: string) => Promise<readonly RejectedCall[]>,
  tally: Tally,
  onSent: () => void,
): Promise<void> {
  const batches = gatherBatches(readCalls(bytes, tally))

  async function sendRemaining() {
    for await (const batch of batches) {
      count(batch, await send(batch.body), tally)
      onSent()
    }
  }

  // All are waited for, so that the tally holds what the others still got through when one fails.
  const ends = await Promise.allSettled(Array.from({ length: senders }, sendRemaining))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

async function* readCalls(bytes: AsyncIterable<Buffer>, tally: Tally): AsyncGenerator<Call> {
  for await (const line of splitLines(bytes, longestLine)) {
    const read = readCall(line)
    if (read === undefined) continue
    if ('json' in read) yield read
    else tally.reject(read)
  }
}

function count(batch: Batch, rejected: readonly RejectedCall[], tally: Tally) {
  tally.addSent(batch.lines.length - rejected.length)
  for (const { index, message } of rejected) tally.reject({ line: batch.lines[index] ?? 0, message })
}
