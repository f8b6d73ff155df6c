import { type Comparator, type RelativeDate, toMilliseconds } from '@muster/query'
import { timeOf } from '../value/time-of.ts'
import { endOf, firstAfter, never, startOf } from './moment.ts'

export function isRelativeDate(comparator: Comparator): comparator is RelativeDate {
  return 'duration' in comparator
}

/** When a value, or any of a list, next comes into what a relative date asks for, or falls out of it. */
export function nextDateEdge(comparator: RelativeDate, value: unknown, now: number): number {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.reduce<number>(
    (first, each) => Math.min(first, firstAfter(now, dateEdges(comparator, timeOf(each)))),
    never(),
  )
}

/** The instants at which a time comes in or falls out, in their order. */
export function dateEdges({ kind, duration }: RelativeDate, time: number): number[] {
  const distance = toMilliseconds(duration)
  switch (kind) {
    case 'within_last':
      return [startOf(time), endOf(time + distance)]
    case 'before_last':
      return [startOf(time + distance)]
    case 'within_next':
      return [startOf(time - distance), endOf(time)]
    case 'after_next':
      return [endOf(time - distance)]
  }
}
