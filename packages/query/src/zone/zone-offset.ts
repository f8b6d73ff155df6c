/** By how much an IANA zone's clocks are ahead of UTC, in milliseconds; undefined for a zone that does not exist. */
export function zoneOffset(instant: number, zone: string): number | undefined {
  const format = formatOf(zone)
  if (!format) return undefined
  // As in 12/31/2026, 23:59:59; it takes a third of the time that its parts take.
  const [month = 1, day, year = 0, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(Number)
  return Date.UTC(year, month - 1, day, ...time) - Math.floor(instant / 1000) * 1000
}

/** These take long to make. Visitors name zones, so they are not kept for ever more of them. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** More than there are zones. */
const maxFormats = 1_000

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
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return undefined
  }
}
