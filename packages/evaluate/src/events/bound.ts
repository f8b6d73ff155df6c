import { type Filter, parseDate, toMilliseconds } from '@muster/query'
import type { Calendar } from './calendar.ts'
import type { Span } from './span.ts'

/** Narrows a span of events by time, which is a search among sorted events. */
export type Bound = (span: Span, now: number) => void

/** The bound that a filter sets by itself, if it is one by time. */
export function boundOf(filter: Filter, calendar: Calendar): Bound | undefined {
  switch (filter.kind) {
    case 'within': {
      const distance = toMilliseconds(filter.duration)
      return (span, now) => span.startAt(now - distance)
    }
    case 'between': {
      const [near, far] = [toMilliseconds(filter.near), toMilliseconds(filter.far)]
      return (span, now) => {
        span.startAt(now - far)
        span.endAt(now - near)
      }
    }
    case 'since': {
      const date = parseDate(filter.date) ?? Number.NaN
      return span => span.startAt(date)
    }
    case 'until': {
      const date = parseDate(filter.date) ?? Number.NaN
      return span => span.endBefore(date)
    }
    case 'during':
      return (span, now) => {
        const { start, end } = calendar.interval(filter.period, now)
        span.startAt(start)
        span.endBefore(end)
      }
    default:
      return undefined
  }
}
