import { parseDate } from '../ast/date.ts'
import { toMilliseconds } from '../ast/duration.ts'
import type { Filter, Period } from '../ast/filter.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { verdictOf } from './verdict.ts'

export function isEmptyStream(aggregate: Aggregate): boolean {
  return reasonOfEmptiness(aggregate) !== undefined
}

/** Why no event can be in a stream, whatever the data; undefined if one can. */
export function reasonOfEmptiness(aggregate: Aggregate): string | undefined {
  const known = reasons.get(aggregate)
  if (known) return known.reason
  const reason = checks.map(check => check(aggregate.filters)).find(found => found !== undefined)
  reasons.set(aggregate, { reason })
  return reason
}

/** Kept, since each stream is asked for again by every one around it. */
const reasons = new WeakMap<Aggregate, { readonly reason: string | undefined }>()

const checks = [reversed, ofDates, ofAges, ofPeriods, besideParent, ofWhere]

function reversed(filters: readonly Filter[]): string | undefined {
  const isReversed = filters.some(
    filter => filter.kind === 'between' && toMilliseconds(filter.near) > toMilliseconds(filter.far),
  )
  return isReversed ? '`between` takes the shorter time ago first' : undefined
}

function ofDates(filters: readonly Filter[]): string | undefined {
  const dates = (kind: Filter['kind']) =>
    filters.flatMap(filter =>
      'date' in filter && filter.kind === kind ? (parseDate(filter.date) ?? []) : [],
    )
  const isOver = Math.max(...dates('since')) >= Math.min(...dates('until'))
  return isOver ? '`until` is not later than `since`' : undefined
}

/** How long ago the events must be at least, and how long at most. */
function ofAges(filters: readonly Filter[]): string | undefined {
  const longest = filters.flatMap(filter => {
    if (filter.kind === 'within') return toMilliseconds(filter.duration)
    return filter.kind === 'between' ? toMilliseconds(filter.far) : []
  })
  const shortest = filters.flatMap(filter => (filter.kind === 'between' ? toMilliseconds(filter.near) : []))
  const isNever = Math.max(...shortest) > Math.min(...longest)
  return isNever ? 'the times ago have no moment in common' : undefined
}

function ofPeriods(filters: readonly Filter[]): string | undefined {
  const periods = filters.flatMap(filter => (filter.kind === 'during' ? filter.period : []))
  const isNever = periods.some((one, index) => periods.slice(index + 1).some(other => areApart(one, other)))
  return isNever ? 'the calendar periods have no day in common' : undefined
}

/** Whether two periods have no day in common, whatever day it is. */
export function areApart(one: Period, other: Period): boolean {
  return isBefore(one, other) || isBefore(other, one)
}

/** Weeks run across the ends of all else; the other periods lie within one another. */
const lengths = { day: 0, week: 1, month: 2, quarter: 3, year: 4 } as const

function isBefore(earlier: Period, later: Period): boolean {
  const [one, other] = [partsOf(earlier), partsOf(later)]
  if (!one.isPast || other.isPast) return false
  if (other.unit === 'day' || one.unit === other.unit) return true
  if (one.unit === 'week' || other.unit === 'week') return false
  return lengths[other.unit] < lengths[one.unit]
}

function partsOf(period: Period): { unit: keyof typeof lengths; isPast: boolean } {
  if (period === 'today') return { unit: 'day', isPast: false }
  if (period === 'yesterday') return { unit: 'day', isPast: true }
  const [which, unit] = period.split(' ') as ['this' | 'last', keyof typeof lengths]
  return { unit, isPast: which === 'last' }
}

function besideParent(filters: readonly Filter[]): string | undefined {
  const isEarlier = filters.some(({ kind }) => kind === 'before_parent')
  if (isEarlier && filters.some(({ kind }) => kind === 'within_parent'))
    return 'an event cannot be both before and after the one around it'
  const isNever = filters.some(
    filter =>
      (filter.kind === 'before_parent' || filter.kind === 'within_parent') && filter.duration?.amount === 0,
  )
  return isNever ? 'it has to be at another time than the event around it' : undefined
}

function ofWhere(filters: readonly Filter[]): string | undefined {
  const queries = filters.flatMap(filter => (filter.kind === 'where' ? filter.query : []))
  const [only, ...others] = queries
  if (!only) return undefined
  const verdict = verdictOf(others.length > 0 ? { kind: 'and', operands: queries } : only)
  return verdict === 'never' ? 'its `where` never holds' : undefined
}
