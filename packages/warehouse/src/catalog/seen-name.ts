import type { ValueType } from '@muster/query'
import type { Scope } from './attribute.ts'

export type Value = string | number | boolean

/** What a name names. People's traits and their accounts' are one kind: a query says `trait` for both. */
export type Kind = 'event' | Exclude<Scope, 'account_trait'>

/** A name that was seen, and what is known of it. */
export interface SeenName {
  readonly kind: Kind
  /** The event, or the event that a property belongs to; empty for others. */
  readonly event: string
  /** The stored path of an attribute; empty for an event. */
  readonly path: string
  readonly types: readonly ValueType[]
  readonly values: readonly Value[]
  /** Unix milliseconds. */
  readonly lastSeen: number
}

export function kindOf(scope: 'event' | Scope): Kind {
  return scope === 'account_trait' ? 'trait' : scope
}

/** How many values are kept in mind for an attribute. */
export const mostValues = 50
