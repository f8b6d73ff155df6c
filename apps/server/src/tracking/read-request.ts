import type { Call } from '@muster/warehouse'
import { Body } from './read-body.ts'
import { type CallContext, readCall } from './read-call.ts'
import { type RejectedCall, UnreadableRequest } from './tracking-error.ts'

const mostEvents = 2_500
export const largestBatch = 500 * 1024
const largestEvent = 32 * 1024
/** Well within what the database reads; nobody's data goes as deep. */
const mostLevels = 500

export interface ReadRequest {
  readonly calls: readonly Call[]
  readonly rejected: readonly RejectedCall[]
}

/**
 * The calls of a request, whose body is a single call or a `{batch: […]}`. What is wrong with one call costs the others
 * nothing. Throws `UnreadableRequest` where the whole cannot be taken.
 */
export function readRequest(request: unknown, context: CallContext): ReadRequest {
  if (!(request instanceof Body)) throw new UnreadableRequest('The request has no body.')
  const { json: body, bytes } = request
  if (bytes > largestBatch)
    throw new UnreadableRequest(
      `The request has ${bytes} bytes; at most ${largestBatch} (500 KB) are taken at once.`,
    )
  const messages = context.type === undefined ? messagesOf(body) : [body]
  const sentAt = 'sentAt' in body ? body.sentAt : undefined
  const calls: Call[] = []
  const rejected: RejectedCall[] = []
  messages.forEach((message, index) => {
    const call =
      depthMistake(message) ?? sizeMistake(message, bytes) ?? readCall(message, { ...context, sentAt })
    if (typeof call === 'string') rejected.push({ index, message: call })
    else calls.push(call)
  })
  return { calls, rejected }
}

function messagesOf(body: object): readonly unknown[] {
  const batch = 'batch' in body ? body.batch : undefined
  if (!Array.isArray(batch)) throw new UnreadableRequest('A batch needs its calls as an array in “batch”.')
  if (batch.length > mostEvents)
    throw new UnreadableRequest(
      `The batch has ${batch.length} events; at most ${mostEvents} are taken at once.`,
    )
  return batch
}

function depthMistake(message: unknown): string | undefined {
  return isDeeper(message, mostLevels)
    ? `The event is nested more than ${mostLevels} levels deep.`
    : undefined
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(child => isDeeper(child, levels - 1))
}

/** Only where the whole request is larger than one event may be is it worth measuring each. */
function sizeMistake(message: unknown, requestBytes: number): string | undefined {
  if (requestBytes <= largestEvent) return undefined
  const bytes = Buffer.byteLength(JSON.stringify(message) ?? '')
  return bytes > largestEvent
    ? `The event has ${bytes} bytes; at most ${largestEvent} (32 KB) are taken.`
    : undefined
}
