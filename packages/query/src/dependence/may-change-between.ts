import type { Comparator, RelativeDate } from '../ast/comparator.ts'
import { toMilliseconds } from '../ast/duration.ts'
import type { Field } from '../ast/field.ts'
import type { Filter } from '../ast/filter.ts'
import { printPath } from '../ast/path.ts'
import type { Comparison, Query } from '../ast/query.ts'
import type { Aggregate, Scalar } from '../ast/scalar.ts'
import { rightScalar } from '../right.ts'
import { outerComparisons, wheres } from '../walk.ts'

const earliestTime = Date.parse('0001-01-01T00:00:00Z')
const latestTime = Date.parse('9999-12-31T23:59:59.999Z')

/** After one instant and up to another, in Unix milliseconds. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * A query that holds, at `to`, for all who may come to match another query or match it no longer by time alone, after
 * `from` and up to `to`; and for some more. Undefined where time alone changes nothing. It leaves out what changes for
 * everybody at once (`clockInstants`), and calls that came with a time still ahead.
 */
export function mayChangeBetween(query: Query, from: number, to: number): Query | undefined {
  const conditions = changesOf(query, { from, to }, undefined)
  const unique = [...new Map(conditions.map(condition => [JSON.stringify(condition), condition])).values()]
  const [only] = unique
  return unique.length > 1 ? { kind: 'or', operands: unique } : only
}

/** `events` are the names of the events that a `where` looks at; undefined outside of one. */
function changesOf(query: Query, stretch: Stretch, events: readonly string[] | undefined): Query[] {
  return outerComparisons(query).flatMap(comparison => [
    ...changesOfRelativeDate(comparison, stretch, events),
    ...scalarsOf(comparison).flatMap(scalar => changesOfScalar(scalar, stretch, events)),
  ])
}

function scalarsOf({ left, comparator }: Comparison): Scalar[] {
  const right = rightScalar(comparator)
  return right ? [left, right] : [left]
}

function changesOfScalar(scalar: Scalar, stretch: Stretch, events: readonly string[] | undefined): Query[] {
  switch (scalar.kind) {
    case 'aggregate':
      return [
        ...scalar.filters.flatMap(filter => changesOfWindow(scalar.events, filter, stretch)),
        ...wheres(scalar).flatMap(where => changesOf(where, stretch, scalar.events)),
      ]
    case 'function':
      return [
        ...(scalar.name === 'years_since' ? anniversaries(scalar.of, stretch, events) : []),
        ...changesOfScalar(scalar.of, stretch, events),
      ]
    case 'visitor':
      // When that is depends on when each visit ended.
      return printPath(scalar.path) === 'days_since_last_visit' ? [whoeverVisited] : []
    default:
      return []
  }
}

/** Who has an event that comes into a window, or leaves it. */
function changesOfWindow(events: readonly string[], filter: Filter, { from, to }: Stretch): Query[] {
  return edgesOf(filter).map(distance => someEvent(events, [...between(from - distance, to - distance)]))
}

/** How far back from `now` the edges of a window lie that moves along with time. */
function edgesOf(filter: Filter): number[] {
  switch (filter.kind) {
    case 'within':
      return [toMilliseconds(filter.duration)]
    case 'between':
      return [toMilliseconds(filter.near), toMilliseconds(filter.far)]
    default:
      return []
  }
}

/** Who has a date that time takes over an edge. */
function changesOfRelativeDate(
  { left, comparator }: Comparison,
  stretch: Stretch,
  events: readonly string[] | undefined,
): Query[] {
  if (!('duration' in comparator)) return []
  return shiftsOf(comparator).flatMap(shift =>
    whoHas(left, events, value => [
      compared(value, { kind: 'at_least', right: instant(stretch.from + shift) }),
      compared(value, { kind: 'at_most', right: instant(stretch.to + shift) }),
    ]),
  )
}

/** How far ahead of `now` the dates are that are about to change what a comparator says of them. */
function shiftsOf({ kind, duration }: RelativeDate): number[] {
  const distance = toMilliseconds(duration)
  switch (kind) {
    case 'within_last':
      return [0, -distance]
    case 'before_last':
      return [-distance]
    case 'within_next':
      return [0, distance]
    case 'after_next':
      return [distance]
  }
}

/** Who has a date whose anniversary it is on one of some UTC days. */
function anniversaries(of: Scalar, { from, to }: Stretch, events: readonly string[] | undefined): Query[] {
  return daysOf(from, to).flatMap(({ month, day }) =>
    whoHas(of, events, value => [
      compared({ kind: 'function', name: 'month', of: value }, { kind: 'equals', right: number(month) }),
      compared({ kind: 'function', name: 'day', of: value }, { kind: 'equals', right: number(day) }),
    ]),
  )
}

function daysOf(from: number, to: number): { month: number; day: number }[] {
  const length = 86_400_000
  const first = Math.floor(from / length)
  return Array.from({ length: Math.floor(to / length) - first + 1 }, (_, n) => {
    const date = new Date((first + n) * length)
    return { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }).flatMap(date => (date.month === 3 && date.day === 1 ? [date, { month: 2, day: 29 }] : [date]))
}

/** Who has a value for which all of some conditions hold. More are found where the value is made of events. */
function whoHas(
  value: Scalar,
  events: readonly string[] | undefined,
  ask: (value: Scalar) => Query[],
): Query[] {
  switch (value.kind) {
    case 'property':
    case 'context':
      return [someEvent(events ?? [], [{ kind: 'where', query: all(ask(value)) }])]
    case 'parent_property':
      // Whose property it is stands further out: any event's may be meant.
      return [someEvent([], [{ kind: 'where', query: all(ask({ kind: 'property', path: value.path })) }])]
    case 'aggregate':
      return [whoeverHas(value)]
    case 'function':
      return whoHas(value.of, events, () => [compared(value.of, { kind: 'exists' })])
    default:
      return [all(ask(value))]
  }
}

function whoeverHas({ events, reducer }: Aggregate): Query {
  if (!('of' in reducer)) return someEvent(events, [])
  return someEvent(events, [{ kind: 'where', query: compared(reducer.of, { kind: 'exists' }) }])
}

const whoeverVisited: Query = compared(
  { kind: 'visitor', path: ['sessions'] },
  { kind: 'at_least', right: number(1) },
)

function someEvent(events: readonly string[], filters: readonly Filter[]): Query {
  return compared(
    { kind: 'aggregate', events, filters, reducer: { kind: 'count' } },
    { kind: 'at_least', right: number(1) },
  )
}

/** A millisecond more at either end, since edges are exclusive or inclusive. */
function between(from: number, to: number): [Filter, Filter] {
  return [
    { kind: 'since', date: isoOf(from - 1) },
    { kind: 'until', date: isoOf(to + 1) },
  ]
}

function compared(left: Scalar | Field, comparator: Comparator): Comparison {
  return { kind: 'comparison', left, comparator }
}

function all(conditions: Query[]): Query {
  const [only, ...others] = conditions
  return only && others.length === 0 ? only : { kind: 'and', operands: conditions }
}

function number(value: number) {
  return { kind: 'literal', value } as const
}

function instant(time: number) {
  return { kind: 'literal', value: isoOf(time) } as const
}

/** What lies before or after all years of four digits is taken to lie at their edge. */
function isoOf(time: number): string {
  return new Date(Math.min(Math.max(time, earliestTime), latestTime)).toISOString()
}
