import type { Instant } from './apply-function.ts'
import { once } from './once.ts'

/** The Gregorian calendar repeats itself after 400 years, to the millisecond. */
const cycle = 12_622_780_800_000
/** The farthest instant from 1970 that has a date. */
const farthest = 8_640_000_000_000_000
const day = 86_400_000

/** The month, 1 to 12, of an instant in Unix milliseconds, in UTC. Null where there is none. */
export function monthOf(time: string): string {
  return known(time, it => `toMonth(${dateOf(it)})`)
}

export function dayOf(time: string): string {
  return known(time, it => `toDayOfMonth(${dateOf(it)})`)
}

export function yearOf(time: string): string {
  return known(time, calendarYear)
}

function calendarYear(time: string): string {
  return `toInt64(toYear(${dateOf(time)})) + 400 * ${wholeTimes(time, cycle)}`
}

/** How many whole years there are from an instant to now; below 0 where it is yet to come. */
export function wholeYearsSince(time: string, { parameters, at }: Instant): string {
  const now = new Date(at)
  const year = parameters.milliseconds(now.getUTCFullYear())
  const placeNow = parameters.milliseconds(
    placeInYear(now.getUTCMonth() + 1, now.getUTCDate(), at - Math.floor(at / day) * day),
  )
  return known(time, it => {
    const date = dateOf(it)
    const place = `((toMonth(${date}) * 100 + toDayOfMonth(${date})) * ${day} + ${beyond(it, day)})`
    return `${year} - (${calendarYear(it)}) - if(${place} > ${placeNow}, 1, 0)`
  })
}

function placeInYear(month: number, dayOfMonth: number, ofDay: number): number {
  return (month * 100 + dayOfMonth) * day + ofDay
}

/** How many whole days from today to the next day with an instant's month and day. */
export function anniversaryDistance(time: string, { parameters, at }: Instant): string {
  const year = new Date(at).getUTCFullYear()
  const today = parameters.milliseconds(Math.floor(at / day))
  return known(time, it => {
    const date = dateOf(it)
    const dayIn = (year: number) => {
      const firsts = parameters.bind(firstDays(year), 'Array(Int64)')
      const isShort = isLeap(year) ? '' : ` - (toMonth(${date}) = 2 AND toDayOfMonth(${date}) = 29)`
      return `(arrayElement(${firsts}, toMonth(${date})) + toDayOfMonth(${date}) - 1${isShort})`
    }
    return `if(${dayIn(year)} >= ${today}, ${dayIn(year)}, ${dayIn(year + 1)}) - ${today}`
  })
}

/** The first of each month, in days since 1970. */
function firstDays(year: number): number[] {
  return Array.from({ length: 12 }, (_, month) => Date.UTC(year, month) / day)
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
}

/** The date, moved by whole cycles to where the engine has dates. */
function dateOf(time: string): string {
  return `fromUnixTimestamp64Milli(${beyond(time, cycle)}, 'UTC')`
}

function wholeTimes(time: string, length: number): string {
  return `toInt64(floor(${time} / ${length}))`
}

/** What is left of an instant beyond whole lengths, in whole milliseconds. */
function beyond(time: string, length: number): string {
  return `(toInt64(floor(${time})) - ${length} * ${wholeTimes(time, length)})`
}

function known(time: string, number: (time: string) => string): string {
  return once(time, it => `if(abs(${it}) <= ${farthest}, ${number(it)}, NULL)`)
}
