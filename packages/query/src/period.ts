import type { Period } from './ast/filter.ts'

/** When a calendar period begins, in Unix milliseconds: at midnight in an IANA zone. Weeks begin on Monday. */
export function startOf(period: Period, now: number, zone: string): number {
  const today = new Date(now + offset(now, zone))
  return fromZone(firstDay(period, today), zone)
}

/** Midnight of the period's first day, given today, both in the zone's own time as if it were UTC. */
function firstDay(period: Period, today: Date): number {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  const monday = day - ((today.getUTCDay() + 6) % 7)
  const quarter = month - (month % 3)
  switch (period) {
    case 'today':
      return Date.UTC(year, month, day)
    case 'yesterday':
      return Date.UTC(year, month, day - 1)
    case 'this week':
      return Date.UTC(year, month, monday)
    case 'last week':
      return Date.UTC(year, month, monday - 7)
    case 'this month':
      return Date.UTC(year, month)
    case 'last month':
      return Date.UTC(year, month - 1)
    case 'this quarter':
      return Date.UTC(year, quarter)
    case 'last quarter':
      return Date.UTC(year, quarter - 3)
    case 'this year':
      return Date.UTC(year, 0)
    case 'last year':
      return Date.UTC(year - 1, 0)
  }
}

function fromZone(local: number, zone: string): number {
  return local - offset(local - offset(local, zone), zone)
}

/** By how much the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offset(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return local - Math.floor(instant / 1000) * 1000
}
