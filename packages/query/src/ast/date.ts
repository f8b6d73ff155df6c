const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * Unix milliseconds of an ISO 8601 date or timestamp; undefined for any other text and for days that no calendar has.
 * A date alone is midnight UTC; a time without a zone is UTC; digits beyond the millisecond are cut off.
 */
export function parseDate(text: string): number | undefined {
  const match = isoDate.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match
  const parts = [
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ] as const
  const time = Date.UTC(...parts, Number(fraction.padEnd(3, '0').slice(0, 3)))
  const read = new Date(time)
  const onCalendar =
    parts[0] >= 100 &&
    read.getUTCMonth() === parts[1] &&
    read.getUTCDate() === parts[2] &&
    read.getUTCHours() === parts[3] &&
    read.getUTCMinutes() === parts[4] &&
    read.getUTCSeconds() === parts[5]
  return onCalendar ? time - zoneOffset(zone) : undefined
}

export function isDate(text: string): boolean {
  return parseDate(text) !== undefined
}

function zoneOffset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
