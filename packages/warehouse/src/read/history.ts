import type { JsonObject } from '../ingest/call.ts'
import type { Profile } from './profile.ts'

/** Something a profile did: an event, or an identify, which is activity but no event. */
export interface Activity {
  /** The event's name; empty for an identify. */
  readonly name: string
  /** In Unix milliseconds. */
  readonly time: number
  readonly messageId: string
  readonly source: string
  readonly properties: JsonObject
  readonly context: JsonObject
  readonly visitor: Readonly<Record<string, string | number | boolean>>
}

/** One profile, or one account, with all it did. */
export interface History extends Profile {
  /** In the order of time, then of message id; of an account, that of all its users. */
  readonly activity: readonly Activity[]
  /** Of an account: its users. */
  readonly users?: readonly History[]
}
