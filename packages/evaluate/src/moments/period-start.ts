import { type Period, zoneOffset } from '@muster/query'
import { nextTurn } from './zone-clock.ts'

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'

export function periodUnit(period: Period): PeriodUnit {
  switch (period) {
    case 'today':
    case 'yesterday':
      return 'day'
    case 'this week':
    case 'last week':
      return 'week'
    case 'this month':
    case 'last month':
      return 'month'
    case 'this quarter':
    case 'last quarter':
      return 'quarter'
    case 'this year':
    case 'last year':
      return 'year'
  }
}

/** When a calendar period next moves on in an IANA zone; or the clocks there are put forward or back, if that is sooner. */
export function nextPeriodStart(period: Period, now: number, zone: string): number {
  const unit = periodUnit(period)
  const offset = zoneOffset(now, zone)
  let at = now
  do at = nextTurn('day', at, zone)
  while (Number.isFinite(at) && zoneOffset(at, zone) === offset && !isFirstDay(unit, at + (offset ?? 0)))
  return at
}

/** Whether a period begins on the day of an instant, which is in the zone's own time as if it were UTC. */
function isFirstDay(unit: PeriodUnit, local: number): boolean {
  const date = new Date(local)
  switch (unit) {
    case 'day':
      return true
    case 'week':
      return date.getUTCDay() === 1
    case 'month':
      return date.getUTCDate() === 1
    case 'quarter':
      return date.getUTCDate() === 1 && date.getUTCMonth() % 3 === 0
    case 'year':
      return date.getUTCDate() === 1 && date.getUTCMonth() === 0
  }
}
