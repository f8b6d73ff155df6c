import type { Aggregate, Filter } from '@muster/query'
import type { Call } from '../call.ts'
import { lengthOf } from './duration.ts'
import { holds } from './holds.ts'
import { parseInstant } from './parse-instant.ts'
import { isDuring } from './period.ts'
import type { Scope } from './scope.ts'

/** The events of a stream, in their order. */
export function eventsOf({ events: names, filters }: Aggregate, scope: Scope): Call[] {
  return scope.subject.activity
    .filter(call => call.type !== 'identify')
    .filter(event => names.length === 0 || names.includes(event.name))
    .filter(event => isOnItsSide(event, filters, scope))
    .filter(event => filters.every(filter => keeps(filter, event, scope)))
}

/** Inside a `where` an event is later than the one outside, unless `before(parent)` turns it round. */
function isOnItsSide(event: Call, filters: readonly Filter[], { event: outer }: Scope): boolean {
  if (!outer) return true
  const isTurned = filters.some(filter => filter.kind === 'before_parent')
  return isTurned ? event.time < outer.time : event.time > outer.time
}

function keeps(filter: Filter, event: Call, scope: Scope): boolean {
  const { now, zone } = scope
  const { time } = event
  switch (filter.kind) {
    case 'where':
      return holds(filter.query, { ...scope, event, ...(scope.event && { parent: scope.event }) })
    case 'within':
      return now - lengthOf(filter.duration) <= time && time <= now
    case 'between':
      return now - lengthOf(filter.far) <= time && time <= now - lengthOf(filter.near)
    case 'since':
      return time >= instantOf(filter.date)
    case 'until':
      return time < instantOf(filter.date)
    case 'during':
      return isDuring(time, filter.period, now, zone)
    case 'sources':
      return !filter.exclude.includes(event.source)
    case 'within_parent': {
      const outer = timeOfOuter(scope)
      return time > outer && time <= outer + lengthOf(filter.duration)
    }
    case 'before_parent': {
      const outer = timeOfOuter(scope)
      return time < outer && (!filter.duration || time >= outer - lengthOf(filter.duration))
    }
  }
}

function timeOfOuter({ event }: Scope): number {
  if (!event) throw new Error('There is no event around this.')
  return event.time
}

function instantOf(date: string): number {
  const instant = parseInstant(date)
  if (instant === undefined) throw new Error(`This is no date: ${date}`)
  return instant
}
