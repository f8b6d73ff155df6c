import { daysIn } from './calendar.ts'

const day = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const timeOfDay = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?$/
const zoneOffset = /^([+-])([0-9]{2}):?([0-9]{2})$/

/**
 * The instant of an ISO 8601 date (midnight UTC) or timestamp (UTC where it names no zone), cut off at the millisecond.
 * Years have four digits and begin at 100.
 */
export function parseInstant(text: string): number | undefined {
  const midnight = parseDay(text.slice(0, 10))
  if (midnight === undefined) return undefined
  if (text.length === 10) return midnight
  if (!['T', 't', ' '].includes(text.charAt(10))) return undefined

  const rest = text.slice(11)
  const zone = /(Z|z|[+-].*)?$/.exec(rest)?.[0] ?? ''
  const sinceMidnight = parseTimeOfDay(rest.slice(0, rest.length - zone.length))
  const ahead = parseZone(zone)
  return sinceMidnight === undefined || ahead === undefined ? undefined : midnight + sinceMidnight - ahead
}

function parseDay(text: string): number | undefined {
  const parts = day.exec(text)
  if (!parts) return undefined
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number)
  const exists = year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
  return exists ? Date.UTC(year, month - 1, date) : undefined
}

function parseTimeOfDay(text: string): number | undefined {
  const parts = timeOfDay.exec(text)
  if (!parts) return undefined
  const [, hour = '', minute = '', second = '0', fraction = ''] = parts
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const milliseconds = Number(`${fraction}000`.slice(0, 3))
  return ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + milliseconds
}

/** By how many milliseconds a zone's clocks are ahead of UTC. */
function parseZone(text: string): number | undefined {
  if (text === '' || text === 'Z' || text === 'z') return 0
  const parts = zoneOffset.exec(text)
  if (!parts) return undefined
  const [, sign, hours, minutes] = parts
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000
  return sign === '-' ? -ahead : ahead
}
