/** What the clocks of a zone show: 0 to 23, `monday`…, `2026-07-15`. */
export interface ClockReading {
  readonly hour: number
  readonly weekday: string
  readonly date: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of an IANA zone show at an instant in Unix milliseconds. */
export function readClock(at: number, zone: string): ClockReading {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    hour: Number(part('hour')),
    weekday: part('weekday').toLowerCase(),
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
  }
}

/** Whether a clock can be read there. */
export function isZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined
  } catch {
    return false
  }
}

/** Making a format costs far more than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      weekday: 'long',
    })
    formats.set(zone, format)
  }
  return format
}
