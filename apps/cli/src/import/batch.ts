import type { Call } from './call.ts'

/** The body of one request, and the line that each of its calls stood on. */
export interface Batch {
  readonly body: string
  readonly lines: readonly number[]
}

export const batchLimits = { calls: 2_500, bytes: 500_000 }

// There is no `sentAt`: with one, the server would take the calls' own timestamps for a clock to be corrected.
const head = '{"batch":['
const tail = ']}'

/** Far above what the server takes for one call, and small enough that a batch has room for any. */
export const longestLine = batchLimits.bytes / 2

/** Gathers calls into batches as large as the server takes. */
export async function* gatherBatches(calls: AsyncIterable<Call>): AsyncGenerator<Batch> {
  let gathered: Call[] = []
  let bytes = head.length + tail.length

  for await (const call of calls) {
    const added = Buffer.byteLength(call.json) + 1
    if (gathered.length === batchLimits.calls || bytes + added > batchLimits.bytes) {
      yield toBatch(gathered)
      gathered = []
      bytes = head.length + tail.length
    }
    gathered.push(call)
    bytes += added
  }
  if (gathered.length > 0) yield toBatch(gathered)
}

function toBatch(calls: readonly Call[]): Batch {
  return {
    body: head + calls.map(call => call.json).join(',') + tail,
    lines: calls.map(call => call.line),
  }
}
