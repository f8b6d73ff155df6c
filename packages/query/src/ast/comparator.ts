import type { Duration } from './duration.ts'
import type { Literal } from './literal.ts'
import type { Scalar } from './scalar.ts'

/** The right side of a comparison: a literal, or any other scalar. */
export type Operand = { readonly kind: 'literal'; readonly value: Literal } | Scalar

/** The value is the right side; or exists and is not the right side. */
export interface Equality {
  readonly kind: 'equals' | 'differs'
  readonly right: Operand
}

/** Numbers by size, dates by time. A literal on the right is a number or a date. */
export interface Ordering {
  readonly kind: 'greater_than' | 'at_least' | 'less_than' | 'at_most'
  readonly right: Operand
}

/** Some given text is a part of the value; or none is. */
export interface Containment {
  readonly kind: 'contains' | 'omits'
  readonly values: readonly string[]
}

export interface Affix {
  readonly kind: 'starts_with' | 'ends_with'
  readonly value: string
}

/** The value equals any of these; or none. */
export interface Choice {
  readonly kind: 'one_of' | 'none_of'
  readonly values: readonly Literal[]
}

/** The value is not null; or is. */
export interface Existence {
  readonly kind: 'exists' | 'absent'
}

export interface DateOrdering {
  readonly kind: 'before_date' | 'after_date'
  readonly date: string
}

/** Relative to `now`, bounds included: `now - d <= t <= now`, `t <= now - d`, `now <= t <= now + d`, `t >= now + d`. */
export interface RelativeDate {
  readonly kind: 'within_last' | 'before_last' | 'within_next' | 'after_next'
  readonly duration: Duration
}

/** An RE2 regular expression finds a match. */
export interface Match {
  readonly kind: 'matches'
  readonly pattern: string
}

/** What a value is held against. All are false on an absent value, but for `absent`, `omits` and `none_of`. */
export type Comparator =
  | Equality
  | Ordering
  | Containment
  | Affix
  | Choice
  | Existence
  | DateOrdering
  | RelativeDate
  | Match
