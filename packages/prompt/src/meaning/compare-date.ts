import type { Comparator, Duration, Query, Scalar } from '@muster/query'
import { isBirthday } from '../link/find-measure.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { Window } from '../phrase/window/window.ts'
import { allOf, compare } from './compare.ts'

/** Whether a date lies in a window; undefined where the language cannot say so of a date. */
export function compareDate(attribute: LinkedAttribute, date: Scalar, window: Window): Query | undefined {
  switch (window.kind) {
    case 'last':
      return isBirthday(attribute)
        ? ageOver(date, window.duration, 'less_than')
        : compare(date, { kind: 'within_last', duration: window.duration })
    case 'next':
      return isBirthday(attribute)
        ? anniversary(date, window)
        : compare(date, { kind: 'within_next', duration: window.duration })
    case 'beyond':
      return compare(date, { kind: 'after_next', duration: window.duration })
    case 'before':
      if (isBirthday(attribute)) return ageOver(date, window.duration, 'at_least')
      return compare(date, { kind: 'before_last', duration: window.duration })
    case 'between':
      return allOf([
        compare(date, { kind: 'before_last', duration: window.near }),
        compare(date, { kind: 'within_last', duration: window.far }),
      ])
    case 'dates':
      return isBirthday(attribute) && window.month ? inMonth(date, window.month) : calendar(date, window)
    case 'again':
    case 'lasting':
    case 'within':
    case 'period':
      return undefined
  }
}

/** “born at least 65 years ago”: in whole years. */
function ageOver(
  date: Scalar,
  { amount, unit }: Duration,
  kind: 'at_least' | 'less_than',
): Query | undefined {
  const years = unit === 'day' ? amount / 365 : Number.NaN
  if (!Number.isInteger(years)) return undefined
  return compare(
    { kind: 'function', name: 'years_since', of: date },
    { kind, right: { kind: 'literal', value: years } },
  )
}

/** A birthday comes back every year. */
function anniversary(date: Scalar, { duration }: Extract<Window, { kind: 'next' }>): Query | undefined {
  const days = { minute: undefined, hour: undefined, day: 1, week: 7 }[duration.unit]
  if (days === undefined) return undefined
  const left = { kind: 'function', name: 'days_to_anniversary', of: date } as const
  return compare(left, { kind: 'at_most', right: { kind: 'literal', value: duration.amount * days } })
}

/** Whether a date lies in a month, of whatever year. */
export function inMonth(date: Scalar, number: number): Query {
  const left = { kind: 'function', name: 'month', of: date } as const
  return compare(left, { kind: 'equals', right: { kind: 'literal', value: number } })
}

function calendar(date: Scalar, { since, until }: Extract<Window, { kind: 'dates' }>): Query {
  const bounds: Comparator[] = []
  if (since) bounds.push({ kind: 'at_least', right: { kind: 'literal', value: since } })
  if (until) bounds.push({ kind: 'before_date', date: until })
  return allOf(bounds.map(bound => compare(date, bound)))
}
