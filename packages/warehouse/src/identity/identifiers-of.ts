import type { Call } from '../ingest/call.ts'
import type { Identifier } from './profile-id.ts'

/** Values that many SDKs send when they know nobody. As names they would merge strangers, so they name no one. */
const nobody = /^(null|nil|none|undefined|nan|unknown|anonymous|guest|n\/a|\[object object\]|-1|[0-]*|\s*)$/i

export function isNobody(value: string): boolean {
  return nobody.test(value)
}

/** The identifiers that a call names its profile by, the strongest first. Empty only for a call that names nobody. */
export function identifiersOf(call: Pick<Call, 'userId' | 'anonymousId'>): Identifier[] {
  const identifiers: Identifier[] = []
  if (call.userId !== undefined && !isNobody(call.userId))
    identifiers.push({ type: 'user_id', value: call.userId })
  if (call.anonymousId !== undefined && !isNobody(call.anonymousId))
    identifiers.push({ type: 'anonymous_id', value: call.anonymousId })
  return identifiers
}
