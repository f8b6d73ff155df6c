import type { Period } from '@muster/query'
import { type Day, dayNumber, wallClock, weekNumber } from './calendar.ts'

/** Whether an instant lies in a calendar period around `now`: whether the calendar in the zone says so. */
export function isDuring(instant: number, period: Period, now: number, zone: string): boolean {
  const [then, today] = [wallClock(instant, zone), wallClock(now, zone)]
  if (!then || !today) throw new Error(`There is no zone ${zone}.`)
  switch (period) {
    case 'today':
      return dayNumber(then) === dayNumber(today)
    case 'yesterday':
      return dayNumber(then) === dayNumber(today) - 1
    case 'this week':
      return weekNumber(then) === weekNumber(today)
    case 'last week':
      return weekNumber(then) === weekNumber(today) - 1
    case 'this month':
      return monthNumber(then) === monthNumber(today)
    case 'last month':
      return monthNumber(then) === monthNumber(today) - 1
    case 'this quarter':
      return quarterNumber(then) === quarterNumber(today)
    case 'last quarter':
      return quarterNumber(then) === quarterNumber(today) - 1
    case 'this year':
      return then.year === today.year
    case 'last year':
      return then.year === today.year - 1
  }
}

function monthNumber({ year, month }: Day): number {
  return year * 12 + month - 1
}

function quarterNumber(day: Day): number {
  return Math.floor(monthNumber(day) / 3)
}
