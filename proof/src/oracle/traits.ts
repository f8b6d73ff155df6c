import type { Call, JsonObject } from '../call.ts'
import { byTime } from './order.ts'

/** Of each trait the newest value that was set. A trait is replaced whole. */
export function traitsOf(calls: readonly Call[]): JsonObject {
  const entries = [...calls].sort(byTime).flatMap(call => Object.entries(call.properties))
  return Object.fromEntries(entries)
}
