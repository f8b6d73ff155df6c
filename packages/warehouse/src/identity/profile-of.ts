import type { Call } from '../ingest/call.ts'
import { identifiersOf } from './identifiers-of.ts'
import { profileId } from './profile-id.ts'

/** The id of the profile that a call names, by the strongest of its identifiers. */
export function profileOf(call: Call): string {
  const [identifier] = identifiersOf(call)
  if (!identifier) throw new TypeError(`The call ${call.messageId} names nobody.`)
  return profileId(call.workspace, identifier)
}
