import { type Aggregate, type Filter, intervalOf, parseDate, toMilliseconds } from '@muster/query'

/** `from <= time <= to` in Unix milliseconds; no `from` is all history. */
export interface TimeRange {
  readonly from?: number | undefined
  readonly to: number
}

/**
 * When the events of a stream can have happened: all of its windows together, and never later than `at`. The stream
 * inside a `where` is told how early its outer event can be: `outerFrom`.
 */
export function timeRange(
  { filters }: Aggregate,
  { at, zone }: { readonly at: number; readonly zone: string },
  outerFrom?: number,
): TimeRange {
  let from = earliestAround(filters, outerFrom)
  let to = at
  const keep = (start: number, end: number) => {
    from = Math.max(from, start)
    to = Math.min(to, end)
  }
  for (const filter of filters) {
    switch (filter.kind) {
      case 'within':
        keep(at - toMilliseconds(filter.duration), at)
        break
      case 'between':
        keep(at - toMilliseconds(filter.far), at - toMilliseconds(filter.near))
        break
      case 'since':
        keep(parseDate(filter.date) ?? Number.NaN, at)
        break
      case 'until':
        keep(Number.NEGATIVE_INFINITY, (parseDate(filter.date) ?? Number.NaN) - 1)
        break
      case 'during': {
        const { start, end } = intervalOf(filter.period, at, zone)
        keep(start, end - 1)
        break
      }
    }
  }
  return { from: Number.isFinite(from) ? from : undefined, to }
}

/** Events are after the outer one, unless they are told to be before it: then by so much at the most, if said. */
function earliestAround(filters: readonly Filter[], outerFrom = Number.NEGATIVE_INFINITY): number {
  const before = filters.find(filter => filter.kind === 'before_parent')
  if (!before) return outerFrom
  return before.duration ? outerFrom - toMilliseconds(before.duration) : Number.NEGATIVE_INFINITY
}

/** All the time from the beginning of the one that begins first to the end of the one that ends last. */
export function spanning(one: TimeRange, other: TimeRange): TimeRange {
  const from = one.from === undefined || other.from === undefined ? undefined : Math.min(one.from, other.from)
  return { from, to: Math.max(one.to, other.to) }
}
