import type { Field } from './field.ts'
import type { Filter } from './filter.ts'
import type { Reducer } from './reducer.ts'

/** One value made of the profile's events. */
export interface Aggregate {
  readonly kind: 'aggregate'
  /** The names any of which counts; none means every event. */
  readonly events: readonly string[]
  readonly filters: readonly Filter[]
  readonly reducer: Reducer
}

export const functionNames = [
  'lower',
  'size',
  'month',
  'day',
  'year',
  'years_since',
  'days_to_anniversary',
] as const

export type FunctionName = (typeof functionNames)[number]

/** A value made of another value: `trait('birthday').month()`. */
export interface FunctionCall {
  readonly kind: 'function'
  readonly name: FunctionName
  readonly of: Scalar
}

/** What has a value, or is absent. */
export type Scalar = Field | Aggregate | FunctionCall
