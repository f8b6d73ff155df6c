import type { Period } from './ast/filter.ts'
import { zoneOffset } from './zone/zone-offset.ts'

/** From `start` on and before `end`, in Unix milliseconds. */
export interface Interval {
  readonly start: number
  readonly end: number
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** A calendar period around `now`, from midnight to midnight in an IANA zone. Weeks begin on Monday. */
export function intervalOf(period: Period, now: number, zone = 'UTC'): Interval {
  const { unit, offset } = partsOf(period)
  const today = new Date(now + offsetAt(now, zone))
  return {
    start: fromZone(firstDay(unit, offset, today), zone),
    end: fromZone(firstDay(unit, offset + 1, today), zone),
  }
}

/** A period as so many units away from the one around `now`. */
function partsOf(period: Period): { unit: Unit; offset: number } {
  if (period === 'today') return { unit: 'day', offset: 0 }
  if (period === 'yesterday') return { unit: 'day', offset: -1 }
  const [which, unit] = period.split(' ') as ['this' | 'last', Unit]
  return { unit, offset: which === 'this' ? 0 : -1 }
}

/** Midnight of a period's first day, given today, both in the zone's own time as if it were UTC. */
function firstDay(unit: Unit, offset: number, today: Date): number {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  switch (unit) {
    case 'day':
      return Date.UTC(year, month, day + offset)
    case 'week':
      return Date.UTC(year, month, day - ((today.getUTCDay() + 6) % 7) + 7 * offset)
    case 'month':
      return Date.UTC(year, month + offset)
    case 'quarter':
      return Date.UTC(year, month - (month % 3) + 3 * offset)
    case 'year':
      return Date.UTC(year + offset, 0)
  }
}

/** The instant at which a zone's clocks first show a local midnight; or, where they pass over it, when they do. */
function fromZone(local: number, zone: string): number {
  const [before, after] = [-halfDay, halfDay].map(apart => offsetAt(local + apart, zone))
  const candidates = [before, after].map(offset => local - (offset ?? 0))
  const shown = candidates.filter(instant => instant + offsetAt(instant, zone) === local)
  return Math.min(...(shown.length > 0 ? shown : candidates.slice(0, 1)))
}

const halfDay = 43_200_000

function offsetAt(instant: number, zone: string): number {
  const offset = zoneOffset(instant, zone)
  if (offset === undefined) throw new RangeError(`There is no time zone “${zone}”.`)
  return offset
}
