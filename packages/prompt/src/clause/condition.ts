import type { Path, Query } from '@muster/query'
import type { LinkedAttribute, LinkedEvent } from '../link/workspace.ts'
import type { Span } from '../phrase/phrase.ts'
import type { Bound } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window.ts'

interface Spoken extends Span {
  readonly assumptions: readonly string[]
  /** Whether it says that something is not so. */
  readonly negated: boolean
}

/** What of someone's events is counted or added up. */
export type Measured =
  | { readonly kind: 'count' | 'count_days' }
  | { readonly kind: 'sum' | 'avg' | 'max' | 'min'; readonly path: Path }

/** Someone did something, or did not. */
export interface EventCondition extends Spoken {
  readonly kind: 'event'
  readonly event: LinkedEvent
  /** What each of the events must be like. */
  readonly where: readonly Query[]
  /** The properties that are spoken of. */
  readonly about: readonly LinkedAttribute[]
  readonly window?: Window
  readonly measured: Measured
  /** None says at least once. */
  readonly bounds: readonly Bound[]
  /** It is said to have been after what was said before. */
  readonly later: boolean
}

/** Something is true of someone. */
export interface TraitCondition extends Spoken {
  readonly kind: 'trait'
  readonly query: Query
  /** The trait that it is about; an audience is none. */
  readonly attribute?: LinkedAttribute
}

export type Condition = EventCondition | TraitCondition
