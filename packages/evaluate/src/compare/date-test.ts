import { type DateOrdering, parseDate, type RelativeDate, toMilliseconds } from '@muster/query'
import type { Test } from '../value/some-value.ts'
import { timeOf } from '../value/time-of.ts'

/** Whether a value is a time before or after a date, or so far from `now`. */
export function dateTest(comparator: DateOrdering | RelativeDate): Test {
  return 'date' in comparator ? dateOrderingTest(comparator) : relativeDateTest(comparator)
}

function dateOrderingTest({ kind, date }: DateOrdering): Test {
  const bound = parseDate(date) ?? Number.NaN
  return kind === 'before_date' ? value => timeOf(value) < bound : value => timeOf(value) > bound
}

function relativeDateTest({ kind, duration }: RelativeDate): Test {
  const distance = toMilliseconds(duration)
  switch (kind) {
    case 'within_last':
      return (value, now) => isBetween(timeOf(value), now - distance, now)
    case 'before_last':
      return (value, now) => timeOf(value) <= now - distance
    case 'within_next':
      return (value, now) => isBetween(timeOf(value), now, now + distance)
    case 'after_next':
      return (value, now) => timeOf(value) >= now + distance
  }
}

function isBetween(time: number, from: number, to: number): boolean {
  return from <= time && time <= to
}
