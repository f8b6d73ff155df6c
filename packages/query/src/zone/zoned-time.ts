import { zoneOffset } from './zone-offset.ts'

/** What the clock and the calendar of a place say. */
export interface ZonedTime {
  /** 0–23. */
  readonly hour: number
  /** `monday`… */
  readonly weekday: string
  /** `2026-07-15`. */
  readonly date: string
}

/** An instant in an IANA zone; undefined for a zone that does not exist. */
export function zonedTime(instant: number, zone: string): ZonedTime | undefined {
  const offset = zoneOffset(instant, zone)
  if (offset === undefined) return undefined
  const local = new Date(instant + offset)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  return {
    hour: local.getUTCHours(),
    weekday: weekdays[local.getUTCDay()] ?? '',
    date: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`,
  }
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
