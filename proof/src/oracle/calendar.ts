const longMonths = [1, 3, 5, 7, 8, 10, 12]
const dayLength = 86_400_000
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** A day of the calendar; January is 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** What calendar and clock show. */
export interface WallClock extends Day {
  readonly hour: number
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return longMonths.includes(month) ? 31 : 30
}

/** The day in UTC of an instant. The calendar reaches 100 million days from 1970, either way. */
export function utcDay(instant: number): Day | undefined {
  if (Math.abs(instant) > 8.64e15) return undefined
  const date = new Date(Math.floor(instant))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** How many milliseconds of its UTC day have passed at an instant. */
export function timeOfUtcDay(instant: number): number {
  return Math.floor(instant) - utcDayNumber(instant) * dayLength
}

/** How many UTC days lie between 1 January 1970 and the day of an instant. */
export function utcDayNumber(instant: number): number {
  return Math.floor(instant / dayLength)
}

/** How many days lie between 1 January 1970 and a day. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / dayLength
}

/** How many weeks, from Monday to Sunday, lie between the first days of 1970 and a day. */
export function weekNumber(day: Day): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}

/** `monday` to `sunday`. */
export function weekdayOf(day: Day): string {
  return weekdays[dayNumber(day) + 3 - weekNumber(day) * 7] ?? ''
}

/** `2026-07-15` */
export function isoDate({ year, month, day }: Day): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  )
}

/** What calendar and clock show at an instant in an IANA zone; undefined for a zone that nobody knows. */
export function wallClock(instant: number, zone: string): WallClock | undefined {
  const parts = clockOf(zone)?.formatToParts(instant)
  if (!parts) return undefined
  const shown = (type: string) => Number(parts.find(part => part.type === type)?.value)
  return { year: shown('year'), month: shown('month'), day: shown('day'), hour: shown('hour') }
}

/** Made once for each zone, since making one takes longer than all the rest. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    const clock =
      clocks.get(zone) ??
      new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
      })
    clocks.set(zone, clock)
    return clock
  } catch {
    return undefined
  }
}
