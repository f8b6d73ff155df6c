import type { Context, Property } from './field.ts'

/** What a reducer takes from each event. */
export type EventValue = Property | Context

/** How many events there are: 0 where there are none. */
export interface Count {
  readonly kind: 'count'
}

/** On how many distinct UTC days there was an event. */
export interface CountDays {
  readonly kind: 'count_days'
}

/** Over the values that are numbers, rounded to six decimal places. The sum of none is 0, the average of none absent. */
export interface SumOrAverage {
  readonly kind: 'sum' | 'avg'
  readonly of: EventValue
}

/** The greatest or least value; absent where there is none. */
export interface Extreme {
  readonly kind: 'max' | 'min'
  readonly of: EventValue
  readonly as: 'number' | 'string'
}

/** The most frequent value that occurs at least so often, the one that came first among equals; else absent. */
export interface Mode {
  readonly kind: 'mode'
  readonly of: EventValue
  readonly atLeast: number
}

/** The first or last value in the order of time that is not absent. */
export interface Edge {
  readonly kind: 'first' | 'last'
  readonly of: EventValue
}

/** How many different values there are: `.unique(property('sku')).count()`. */
export interface CountUnique {
  readonly kind: 'count_unique'
  readonly of: EventValue
}

/** What makes one value of a stream of events. */
export type Reducer = Count | CountDays | SumOrAverage | Extreme | Mode | Edge | CountUnique
