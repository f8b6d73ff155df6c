import { parseDate } from '../ast/date.ts'
import type { Duration } from '../ast/duration.ts'
import { counted, figure } from './english.ts'

/** `7 days`. */
export function describeDuration({ amount, unit }: Duration): string {
  return counted(amount, unit)
}

/** As it follows `the last` or `the next`: `day`, `7 days`. */
export function describeSpan(duration: Duration): string {
  return duration.amount === 1 ? duration.unit : describeDuration(duration)
}

/** `between 30 and 60 days ago`, `between 36 hours and 10 days ago`. */
export function describeBetween(near: Duration, far: Duration): string {
  const start = near.unit === far.unit ? figure(near.amount) : describeDuration(near)
  return `between ${start} and ${describeDuration(far)} ago`
}

/** A day, or an instant: `1 March 2026`, `09:30 UTC on 1 March 2026`. */
export function describeDate(date: string): string {
  return isDay(date) ? day(date) : describeInstant(date)
}

/** An instant; of a day alone its beginning: `00:00 UTC on 1 March 2026`. */
export function describeInstant(date: string): string {
  const time = new Date(parseDate(date) ?? Number.NaN).toISOString().slice(11, -1)
  const short = time.replace(/\.000$/, '').replace(/^(..:..):00$/, '$1')
  return `${short} UTC on ${day(date)}`
}

export function isDay(date: string): boolean {
  return date.length === 'yyyy-mm-dd'.length
}

/** Written out here and not by `Intl`, so that it is the same everywhere. */
function day(date: string): string {
  const read = new Date(parseDate(date) ?? Number.NaN)
  return `${read.getUTCDate()} ${months[read.getUTCMonth()]} ${read.getUTCFullYear()}`
}

export const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
