import { type Aggregate, intervalOf, parseDate, toMilliseconds } from '@muster/query'

/** `from <= time <= to` in Unix milliseconds; no `from` is all history. */
export interface TimeRange {
  readonly from?: number | undefined
  readonly to: number
}

/** When the events of a stream can have happened: all of its windows together, and never later than `at`. */
export function timeRange({ filters }: Aggregate, at: number): TimeRange {
  let from = Number.NEGATIVE_INFINITY
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
        const { start, end } = intervalOf(filter.period, at)
        keep(start, end - 1)
        break
      }
    }
  }
  return { from: Number.isFinite(from) ? from : undefined, to }
}

/** The shortest range that covers all of them. */
export function covering(ranges: readonly TimeRange[]): TimeRange {
  const froms = ranges.map(range => range.from)
  return {
    from: froms.every(from => from !== undefined) ? Math.min(...froms) : undefined,
    to: Math.max(...ranges.map(range => range.to)),
  }
}
