import type { Duration } from '../ast/duration.ts'
import type { Filter } from '../ast/filter.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { wheres } from '../walk.ts'
import { describeCondition, isCompound } from './describe-condition.ts'
import { counted, listed, quoted } from './english.ts'
import { isOfEvent, ofEvent, type Place } from './place.ts'

/** `“Signed Up” event`, `“A” or “B” event`, `event`. */
export function eventNoun(names: readonly string[]): string {
  return names.length > 0 ? `${listed(names.map(quoted), 'or')} event` : 'event'
}

/** Whether the stream looks at what came before the outer event, not after it. */
export function looksBack(aggregate: Aggregate): boolean {
  return aggregate.filters.some(filter => filter.kind === 'before_parent')
}

/** When and where from, then which: `in the last 30 days with a “revenue” that is greater than 50`. Empty without filters. */
export function describeFilters(aggregate: Aggregate, place: Place, closed = isOfEvent(place)): string {
  const bounds = aggregate.filters.flatMap(filter => describeBound(filter) ?? [])
  const conditions = describeWheres(aggregate, place, closed)
  return [bounds.join(' and '), conditions]
    .filter(part => part !== '')
    .map(part => ` ${part}`)
    .join('')
}

/** Where another condition of the same kind may follow, parentheses keep them apart. */
function describeWheres(aggregate: Aggregate, place: Place, closed: boolean): string {
  const queries = wheres(aggregate)
  const about = ofEvent(aggregate, place)
  const [only, ...others] = queries
  if (!only) return ''
  if (others.length === 0) {
    const condition = describeCondition(only, about)
    return closed || isCompound(only) ? `(${condition})` : condition
  }
  const conditions = queries.map(query =>
    isCompound(query) ? `(${describeCondition(query, about)})` : describeCondition(query, about),
  )
  return `(${conditions.join(' and ')})`
}

function describeBound(filter: Filter): string | undefined {
  switch (filter.kind) {
    case 'within':
      return `in the last ${describeSpan(filter.duration)}`
    case 'between':
      return `between ${describeDuration(filter.near)} and ${describeDuration(filter.far)} ago`
    case 'since':
      return `since ${filter.date}`
    case 'until':
      return `before ${filter.date}`
    case 'during':
      return filter.period
    case 'sources':
      return `from any source but ${listed(filter.exclude.map(quoted), 'and')}`
    case 'within_parent':
      return `within ${describeDuration(filter.duration)} after it`
    case 'before_parent':
      return filter.duration && `within ${describeDuration(filter.duration)} before it`
    case 'where':
      return undefined
  }
}

export function describeDuration({ amount, unit }: Duration): string {
  return counted(amount, unit)
}

/** As it follows `the last` or `the next`: `day`, `7 days`. */
export function describeSpan(duration: Duration): string {
  return duration.amount === 1 ? duration.unit : describeDuration(duration)
}
