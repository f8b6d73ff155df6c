import { parseDate } from './ast/date.ts'
import { toMilliseconds } from './ast/duration.ts'
import type { Filter } from './ast/filter.ts'
import type { Query } from './ast/query.ts'
import type { Aggregate } from './ast/scalar.ts'
import { intervalOf } from './period.ts'
import { outerComparisons, sources, wheres } from './walk.ts'

/**
 * How far back from `now` the windows of a query reach, in milliseconds: the longest way that one of them names. Null
 * without any window: then all history is read. `now` is in Unix milliseconds, the zone an IANA one for calendar periods.
 */
export function lookback(query: Query, now: number, zone = 'UTC'): number | null {
  const ways = waysBack(query, { now, zone, parent: 0 })
  return ways.length > 0 ? ways.reduce((longest, way) => Math.max(longest, way)) : null
}

interface Standpoint {
  readonly now: number
  readonly zone: string
  /** How far back the outer event may lie, as far as that is named. */
  readonly parent: number
}

function waysBack(query: Query, standpoint: Standpoint): number[] {
  return outerComparisons(query)
    .flatMap(sources)
    .flatMap(source => (source.kind === 'aggregate' ? waysBackOfEvents(source, standpoint) : []))
}

function waysBackOfEvents(aggregate: Aggregate, standpoint: Standpoint): number[] {
  const own = aggregate.filters.flatMap(filter => wayBack(filter, standpoint) ?? [])
  const inside = { ...standpoint, parent: Math.max(0, ...own) }
  return [...own, ...wheres(aggregate).flatMap(query => waysBack(query, inside))]
}

/** How far back from `now` one filter reaches, in milliseconds; undefined if it names no time. */
export function wayBack(filter: Filter, { now, zone, parent }: Standpoint): number | undefined {
  switch (filter.kind) {
    case 'within':
      return toMilliseconds(filter.duration)
    case 'between':
      return Math.max(toMilliseconds(filter.near), toMilliseconds(filter.far))
    case 'since':
    case 'until':
      return Math.max(0, now - (parseDate(filter.date) ?? now))
    case 'during':
      return now - intervalOf(filter.period, now, zone).start
    case 'before_parent':
      return filter.duration && parent + toMilliseconds(filter.duration)
    case 'within_parent':
    case 'where':
    case 'sources':
      return undefined
  }
}
