import type { Call, JsonObject } from '../call.ts'

/** Whom a query is evaluated for, as they are at one instant: a profile or an account. */
export interface Subject {
  /** A profile's identifiers, as `nameOf` writes them; an account's group id. */
  readonly name: string
  readonly traits: JsonObject
  /** Events and identifies, in their order. */
  readonly activity: readonly Call[]
  /** Of an account; a profile has none. */
  readonly users: readonly Subject[]
}
