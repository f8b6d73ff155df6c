import type { VisitorAttributes } from './visitor/visitor-attributes.ts'

export type JsonObject = { readonly [key: string]: unknown }

/** Something a profile did: an event, or an identify, which is activity but no event. */
export interface Activity {
  /** The event's name; empty for an identify. */
  readonly name: string
  /** In Unix milliseconds. */
  readonly time: number
  readonly messageId: string
  /** The id of what sent it. */
  readonly source: string
  readonly properties: JsonObject
  readonly context: JsonObject
  /** What its context says of the visitor. */
  readonly visitor: VisitorAttributes
}

/** Whom a query is evaluated for: a profile or visitor, or an account. What is left out is not there. */
export interface Subject {
  /** As they are at the instant of the evaluation. */
  readonly traits?: JsonObject
  /**
   * In the order of time, then of message id. Its index is kept for as long as the array is, so an array once evaluated
   * must not change: where something was done since, there is a new array.
   */
  readonly activity?: readonly Activity[]
  /** The keys of the audiences it is in, for those that are not evaluated from their own queries. */
  readonly memberships?: ReadonlySet<string>
  /** This request's, in a live decision; without it, the last known ones are taken from the activity. */
  readonly visitor?: VisitorAttributes
  /** Of an account: its users. */
  readonly users?: readonly Subject[]
}
