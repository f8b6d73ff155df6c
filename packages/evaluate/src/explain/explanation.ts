import type { Activity } from '../subject.ts'

/** Why a query holds for a subject, or does not. */
export interface Explanation {
  readonly matches: boolean
  /** The query's conditions, as they are joined. */
  readonly because: ExplainedCondition
  /** The next moment at which the whole changes by time alone; undefined if none is in sight. */
  readonly until?: Change | undefined
  /** The fewest conditions that would have to be otherwise for the whole to be otherwise. */
  readonly flip: readonly Flip[]
}

/** A condition, and what there was to decide it. */
export interface ExplainedCondition {
  readonly kind: 'and' | 'or' | 'not' | 'any' | 'all' | 'comparison'
  /** The condition itself, in the query language. */
  readonly text: string
  /** What it asks, in English: `completed an order in the last 30 days`. */
  readonly description: string
  readonly matches: boolean
  /** The parts of a junction, the condition under a `NOT`. */
  readonly conditions?: readonly ExplainedCondition[]
  /** Of a comparison: what its left side is; undefined where it is absent. A list is an array. */
  readonly value?: unknown
  /** Of a comparison of two values of the data: what its right side is. */
  readonly right?: unknown
  /** What is not there, rather than there and otherwise: `The trait “phone” was never set.` */
  readonly missing?: string | undefined
  /** Of a value made of events: those, the newest first, ten at the most; and how many there are in all. */
  readonly events?: readonly Activity[]
  readonly eventCount?: number
  /** Of ANY and ALL: how many of the account's users match, and how many there are. */
  readonly users?: { readonly matching: number; readonly total: number }
  /** Of `audience('…')` where its own query is known, and was not met before: why that holds or does not. */
  readonly audience?: ExplainedCondition
  /** Of a comparison, ANY and ALL: the next moment at which it changes by time alone, as of the whole. */
  readonly until?: Change | undefined
}

export interface Change {
  /** The first moment, in Unix milliseconds, at which it is otherwise. */
  readonly at: number
  /** Why then: `the last “Order Completed” event is more than 30 days old`. */
  readonly reason: string
}

/** A condition that would have to be otherwise. */
export interface Flip {
  readonly text: string
  readonly description: string
  /** Whether it would have to hold, or not to hold. */
  readonly matches: boolean
}
