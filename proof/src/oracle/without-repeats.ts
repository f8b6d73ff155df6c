import type { Call } from '../call.ts'

/** One message counts once, however often it arrives: the first time. */
export function withoutRepeats(calls: readonly Call[]): Call[] {
  return calls.filter(
    (call, place) => calls.findIndex(({ messageId }) => messageId === call.messageId) === place,
  )
}
