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
  const format = formatOf(zone)
  if (!format) return undefined
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, weekday = '' } = parts
  return {
    hour: Number(hour),
    weekday: weekday.toLowerCase(),
    date: `${year.padStart(4, '0')}-${month}-${day}`,
  }
}

/** These take long to make. They are for zones that visitors name, so not for ever more of them. */
const formats = new Map<string, Intl.DateTimeFormat>()
const maxFormats = 100

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone)
  if (known) return known
  const format = makeFormat(zone)
  if (formats.size >= maxFormats) formats.clear()
  if (format) formats.set(zone, format)
  return format
}

function makeFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: 'numeric',
      weekday: 'long',
    })
  } catch {
    return undefined
  }
}
