import { type Filter, toMilliseconds } from '@muster/query'
import { Span } from '../events/span.ts'
import type { Activity } from '../subject.ts'
import { endOf, never, startOf } from './moment.ts'
import { nextPeriodStart } from './period-start.ts'

/** When the next of some events, which are in the order of time, may come into a window or fall out of it. */
export type WindowEdge = (events: readonly Activity[], now: number, zone: string) => number

/** That of a filter's window, if it moves with time. */
export function windowEdge(filter: Filter): WindowEdge | undefined {
  switch (filter.kind) {
    case 'within':
      return fallingOut(toMilliseconds(filter.duration))
    case 'between': {
      const [near, far] = [toMilliseconds(filter.near), toMilliseconds(filter.far)]
      const fallOut = fallingOut(far)
      return (events, now, zone) => Math.min(comeIn(events, now, near), fallOut(events, now, zone))
    }
    case 'during':
      return (_, now, zone) => nextPeriodStart(filter.period, now, zone)
    default:
      return undefined
  }
}

/** When the next event that is later than `now` minus a distance is so far back. */
export function comeIn(events: readonly Activity[], now: number, distance: number): number {
  const rest = new Span(events)
  rest.startAfter(now - distance)
  const next = rest.events[rest.from]
  return next ? startOf(next.time + distance) : never()
}

/** When the next event is farther back than a distance. */
function fallingOut(distance: number): WindowEdge {
  return (events, now) => {
    const rest = new Span(events)
    rest.startAt(now - distance)
    const next = rest.events[rest.from]
    return next ? endOf(next.time + distance) : never()
  }
}
