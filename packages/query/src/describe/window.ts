import type { Filter } from '../ast/filter.ts'
import { listed, quoted } from './english.ts'
import { describeBetween, describeDate, describeDuration, describeSpan } from './time.ts'

/** When and where from: `in the last 30 days and since 1 March 2026 from any source but “s1”`; empty without a word of it. */
export function describeWindow(filters: readonly Filter[]): string {
  const times = filters.flatMap(filter => describeTime(filter) ?? []).join(' and ')
  const excluded = filters.flatMap(filter => (filter.kind === 'sources' ? filter.exclude : []))
  const sources = excluded.length > 0 ? `from any source but ${listed(excluded.map(quoted), 'and')}` : ''
  return [times, sources].filter(part => part !== '').join(' ')
}

/** Whether a filter asks for a time, but for one counted from another event. */
export function isTime(filter: Filter): boolean {
  return describeTime(filter) !== undefined
}

/** Whether the events are earlier than the one that the `where` around them looks at; otherwise they are later. */
export function looksBack(filters: readonly Filter[]): boolean {
  return filters.some(filter => filter.kind === 'before_parent')
}

/** How far from the event around them, in the order of the text: `within 1 day after it`; empty where no limit is named. */
export function describeDistance(filters: readonly Filter[]): string {
  return filters.flatMap(filter => distance(filter) ?? []).join(' and ')
}

function distance(filter: Filter): string | undefined {
  if (filter.kind === 'within_parent') return `within ${describeDuration(filter.duration)} after it`
  if (filter.kind === 'before_parent' && filter.duration)
    return `within ${describeDuration(filter.duration)} before it`
  return undefined
}

function describeTime(filter: Filter): string | undefined {
  switch (filter.kind) {
    case 'within':
      return `in the last ${describeSpan(filter.duration)}`
    case 'between':
      return describeBetween(filter.near, filter.far)
    case 'since':
      return `since ${describeDate(filter.date)}`
    case 'until':
      return `before ${describeDate(filter.date)}`
    case 'during':
      return filter.period
    default:
      return undefined
  }
}
