import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { LinkedEvent } from '../link/workspace.ts'
import type { Bound } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window/window.ts'
import type { PredicateOption } from './predicate.ts'

/** What of someone's events is counted, added up or looked at. */
export type Measured =
  | { readonly kind: 'count' | 'count_days' }
  | { readonly kind: 'sum' | 'avg' | 'max' | 'min' | 'unique'; readonly attribute: LinkedAttribute }
  /** The first or last value is tested. */
  | { readonly kind: 'first' | 'last'; readonly predicate: PredicateOption }
  /** The time of the first or last one lies in the window. */
  | { readonly kind: 'first time' | 'last time' }

/** Someone did something, or did not. */
export interface EventsClaim {
  readonly kind: 'events'
  readonly events: readonly LinkedEvent[]
  /** What each of the events must be like. */
  readonly predicates: readonly PredicateOption[]
  readonly window?: Window
  readonly measured: Measured
  /** Within any of these; none says at least once. */
  readonly ranges: readonly (readonly Bound[])[]
  readonly negated: boolean
  /** It is said to have been after what was said before. */
  readonly later: boolean
  /** What came after each of the events, or before. */
  readonly others: readonly OtherEvents[]
  readonly assumptions: readonly string[]
  /** The event was said in so few words that something else may be meant. */
  readonly isUnsure: boolean
}

export interface OtherEvents {
  readonly order: 'after' | 'before'
  readonly claim: EventsClaim
  readonly window?: Window
}

/** Something is true of someone. */
export interface PredicateClaim extends PredicateOption {
  readonly kind: 'predicate'
}

export interface AudienceClaim {
  readonly kind: 'audience'
  readonly key: string
  readonly negated: boolean
  readonly assumptions: readonly string[]
}

export type Claim = EventsClaim | PredicateClaim | AudienceClaim
