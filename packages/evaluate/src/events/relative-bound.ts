import { type Filter, toMilliseconds } from '@muster/query'
import type { Span } from './span.ts'

/** Narrows a span of events by their time, relative to that of the event in whose `where` they stand. */
export type RelativeBound = (span: Span, outer: number) => void

/** Later than the outer event, or before it if a filter says so; and as near as the filters say. */
export function relativeBounds(filters: readonly Filter[]): RelativeBound[] {
  const isBefore = filters.some(filter => filter.kind === 'before_parent')
  const order: RelativeBound = isBefore
    ? (span, outer) => span.endBefore(outer)
    : (span, outer) => span.startAfter(outer)
  return [order, ...filters.flatMap(filter => distanceBound(filter) ?? [])]
}

function distanceBound(filter: Filter): RelativeBound | undefined {
  if (filter.kind === 'within_parent') {
    const distance = toMilliseconds(filter.duration)
    return (span, outer) => {
      span.startAfter(outer)
      span.endAt(outer + distance)
    }
  }
  if (filter.kind !== 'before_parent' || !filter.duration) return undefined
  const distance = toMilliseconds(filter.duration)
  return (span, outer) => span.startAt(outer - distance)
}
