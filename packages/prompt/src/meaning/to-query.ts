import type { Aggregate, Filter, Query, Reducer, Scalar } from '@muster/query'
import type { Bound } from '../phrase/quantity.ts'
import type { EventsClaim, Measured, OtherEvents } from './claim.ts'
import { allOf, anyOf, compare, compareBounds } from './compare.ts'
import { testOf } from './predicate.ts'
import type { Leaf, Tree } from './tree.ts'
import { longerAgo, windowFilters } from './window-filters.ts'

/** The query that claims make; undefined where the language cannot say one of them. */
export function toQuery(tree: Tree): Query | undefined {
  if (tree.kind === 'leaf') return leafQuery(tree)
  const operands = tree.operands.map(toQuery)
  const queries = operands.filter(query => query !== undefined)
  if (queries.length < operands.length) return undefined
  return tree.kind === 'and' ? allOf(queries) : anyOf(queries)
}

export function leafQuery({ claim }: Leaf): Query | undefined {
  switch (claim.kind) {
    case 'events':
      return eventsQuery(claim)
    case 'predicate':
      return testOf(claim)
    case 'audience': {
      const membership = compare(
        { kind: 'audience', key: claim.key },
        { kind: 'equals', right: { kind: 'literal', value: true } },
      )
      return claim.negated ? { kind: 'not', operand: membership } : membership
    }
  }
}

function eventsQuery(claim: EventsClaim, relative: readonly Filter[] = []): Query | undefined {
  const where = whereFilters(claim)
  if (!where) return undefined
  const { measured, window } = claim
  const events = (filters: readonly Filter[]) => aggregate(claim, [...where, ...relative, ...filters])
  if (measured.kind === 'first time' || measured.kind === 'last time') return edgeTime(claim, events)
  if (window?.kind === 'before') {
    const isCounted = measured.kind === 'count' && claim.ranges.length === 0
    return isCounted ? longerAgo(events([]), window, claim.negated) : undefined
  }
  if (window?.kind === 'lasting' && !claim.negated) return undefined
  if (window?.kind === 'again') return undefined
  const filters = window ? windowFilters(window) : []
  return filters && measure(events(filters), claim)
}

function whereFilters({ predicates, others, measured }: EventsClaim): readonly Filter[] | undefined {
  const isMeasured = measured.kind === 'first' || measured.kind === 'last'
  const said = predicates.map(predicate => testOf(predicate))
  const around = others.map(otherQuery)
  const conditions = [...said, ...around]
  const queries = conditions.filter(query => query !== undefined)
  if (queries.length < conditions.length || (isMeasured && queries.length > 0)) return undefined
  return queries.length > 0 ? [{ kind: 'where', query: allOf(queries) }] : []
}

/** What is asked of the events after each event, or before it. */
function otherQuery({ order, claim, window }: OtherEvents): Query | undefined {
  const length = window && 'duration' in window ? window.duration : undefined
  if (window && !length) return undefined
  if (order === 'before') return eventsQuery(claim, [{ kind: 'before_parent', duration: length }])
  return eventsQuery(claim, length ? [{ kind: 'within_parent', duration: length }] : [])
}

function aggregate({ events, measured }: EventsClaim, filters: readonly Filter[]): Aggregate {
  return {
    kind: 'aggregate',
    events: events.map(({ name }) => name).filter(name => name !== ''),
    filters,
    reducer: reducerOf(measured),
  }
}

function reducerOf(measured: Measured): Reducer {
  switch (measured.kind) {
    case 'count':
    case 'count_days':
      return { kind: measured.kind }
    case 'first time':
    case 'last time':
      return { kind: 'count' }
    case 'sum':
    case 'avg':
      return { kind: measured.kind, of: propertyOf(measured.attribute.field.path) }
    case 'max':
    case 'min':
      return { kind: measured.kind, of: propertyOf(measured.attribute.field.path), as: 'number' }
    case 'unique':
      return { kind: 'count_unique', of: propertyOf(measured.attribute.field.path) }
    case 'first':
    case 'last':
      return { kind: measured.kind, of: propertyOf(measured.predicate.attribute.field.path) }
  }
}

function propertyOf(path: readonly string[]): { kind: 'property'; path: readonly string[] } {
  return { kind: 'property', path }
}

function measure(events: Aggregate, { measured, ranges, negated }: EventsClaim): Query | undefined {
  if (measured.kind === 'first' || measured.kind === 'last') {
    const { predicate } = measured
    return testOf({ ...predicate, negated: predicate.negated !== negated }, events)
  }
  if (ranges.length === 0) {
    const bound: Bound = negated ? { order: 'equals', value: 0 } : { order: 'at_least', value: 1 }
    return compareBounds(events, [bound])
  }
  // “never passed one”
  const isSome =
    negated &&
    ranges.every(([bound, another]) => bound?.order === 'at_least' && bound.value === 1 && !another)
  if (isSome) return isNone(events)
  const queries = ranges.map(bounds => compareBounds(events, bounds, negated))
  return negated ? allOf(queries) : anyOf(queries)
}

/** The last event is long ago where there are some, but none lately; the first is recent where all are. */
function edgeTime(
  { measured, window, negated }: EventsClaim,
  events: (filters: readonly Filter[]) => Aggregate,
): Query | undefined {
  if (!window || negated) return undefined
  const some = compare(events([]), { kind: 'at_least', right: { kind: 'literal', value: 1 } })
  const isLong = window.kind === 'before'
  const filters = isLong ? [{ kind: 'within', duration: window.duration } as const] : windowFilters(window)
  if (!filters) return undefined
  const inside = events(filters)
  if (measured.kind === 'last time') {
    const until = untilOf(window)
    if (isLong) return allOf([some, isNone(inside)])
    if (window.kind === 'between')
      return allOf([atLeastOne(inside), isNone(events([{ kind: 'within', duration: window.near }]))])
    if (isPast(window)) return undefined
    if (until) return allOf([atLeastOne(inside), isNone(events([{ kind: 'since', date: until }]))])
    return atLeastOne(inside)
  }
  if (isLong) return compare(events([]), { kind: 'greater_than', right: inside })
  if (window.kind === 'between' || isPast(window)) return undefined
  const since = sinceOf(window)
  if (since) return allOf([atLeastOne(inside), isNone(events([{ kind: 'until', date: since }]))])
  return allOf([some, compare(events([]), { kind: 'equals', right: inside })])
}

function isPast(window: NonNullable<EventsClaim['window']>): boolean {
  return window.kind === 'period' && /^(?:last|yesterday)/.test(window.period)
}

function untilOf(window: NonNullable<EventsClaim['window']>): string | undefined {
  return window.kind === 'dates' ? window.until : undefined
}

function sinceOf(window: NonNullable<EventsClaim['window']>): string | undefined {
  return window.kind === 'dates' ? window.since : undefined
}

function atLeastOne(scalar: Scalar): Query {
  return compare(scalar, { kind: 'at_least', right: { kind: 'literal', value: 1 } })
}

function isNone(scalar: Scalar): Query {
  return compare(scalar, { kind: 'equals', right: { kind: 'literal', value: 0 } })
}
