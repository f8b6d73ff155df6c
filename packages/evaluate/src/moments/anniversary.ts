import { timeOf } from '../value/time-of.ts'
import { firstAfter, never } from './moment.ts'

/** When a function that counts years or days next counts one more or less; of a list, for any of its values. */
export function nextCountOfDates(
  name: 'years_since' | 'days_to_anniversary',
  value: unknown,
  now: number,
): number {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.reduce<number>((first, each) => {
    const date = new Date(Math.floor(timeOf(each)))
    if (Number.isNaN(date.getTime())) return first
    return Math.min(first, name === 'years_since' ? nextAnniversary(date, now) : nextMidnight(now))
  }, never())
}

/** To the millisecond; of 29 February the beginning of 1 March in a common year. */
function nextAnniversary(date: Date, now: number): number {
  const year = new Date(now).getUTCFullYear()
  return firstAfter(
    now,
    [year, year + 1].map(each => anniversary(date, each)),
  )
}

function anniversary(date: Date, year: number): number {
  const day = Date.UTC(year, date.getUTCMonth(), date.getUTCDate())
  const isOnCalendar = new Date(day).getUTCDate() === date.getUTCDate()
  return isOnCalendar ? day + (date.getTime() - startOfDay(date.getTime())) : day
}

function nextMidnight(now: number): number {
  return startOfDay(now) + 86_400_000
}

function startOfDay(instant: number): number {
  return Math.floor(instant / 86_400_000) * 86_400_000
}
