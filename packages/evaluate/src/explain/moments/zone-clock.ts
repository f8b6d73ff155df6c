import { never } from './moment.ts'

const latestInstant = 8.64e15

/** When the clocks of an IANA zone next show a whole hour, or midnight; or are put forward or back, if that is sooner. */
export function nextTurn(unit: 'hour' | 'day', now: number, zone: string): number {
  const offset = zoneOffset(now, zone)
  if (offset === undefined) return never()
  const length = unit === 'hour' ? 3_600_000 : 86_400_000
  const turn = (Math.floor((now + offset) / length) + 1) * length - offset
  if (turn > latestInstant) return never()
  return zoneOffset(turn, zone) === offset ? turn : firstOtherOffset(now, turn, zone)
}

/** By how much a zone's clocks are ahead of UTC, in milliseconds; undefined for a zone that does not exist. */
export function zoneOffset(instant: number, zone: string): number | undefined {
  const format = formatOf(zone)
  if (!format) return undefined
  // As in 12/31/2026, 23:59:59; it takes a third of the time that its parts take.
  const [month = 1, day, year = 0, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(Number)
  return Date.UTC(year, month - 1, day, ...time) - Math.floor(instant / 1000) * 1000
}

/** The first instant after one, and not after another, at which the clocks have another offset. */
function firstOtherOffset(from: number, to: number, zone: string): number {
  const offset = zoneOffset(from, zone)
  let [same, other] = [from, to]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (zoneOffset(middle, zone) === offset) same = middle
    else other = middle
  }
  return other
}

/** The one that was asked for last: it takes long to make, and is asked for again and again. */
let latest: { readonly zone: string; readonly format: Intl.DateTimeFormat | undefined } | undefined

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (latest?.zone !== zone) latest = { zone, format: makeFormat(zone) }
  return latest.format
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
