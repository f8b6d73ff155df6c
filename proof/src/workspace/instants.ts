import fc, { type Arbitrary } from 'fast-check'
import { lengthOf } from '../oracle/duration.ts'
import { durations } from './words.ts'

const minute = 60_000
const day = 24 * 60 * minute
const year = 365 * day

/** Instants at which calendars and clocks have something special, and an ordinary one. */
export const nows: Arbitrary<number> = fc
  .constantFrom(
    '2026-07-15T12:00:00.000Z',
    '2024-02-29T00:00:00.000Z',
    '2026-02-28T23:59:59.999Z',
    '2026-03-01T00:00:00.001Z',
    '2026-01-01T04:59:59.999Z',
    '2026-10-25T00:30:00.000Z',
    '2024-04-26T10:15:30.123Z',
  )
  .map(text => Date.parse(text))

const aMillisecond = fc.constantFrom(-1, 0, 0, 1)

/**
 * Times of calls: at the edges of windows that look back from `now`, a window's length from an anchor, at the turn of
 * days, months and years, here and there, later than `now`, and long ago.
 */
export function instants(now: number, anchors: readonly number[]): Arbitrary<number> {
  return fc.oneof(
    { weight: 4, arbitrary: near(fc.constantFrom(...durations.map(duration => now - lengthOf(duration)))) },
    { weight: 5, arbitrary: aroundAnchors(anchors) },
    { weight: 2, arbitrary: near(turnsOfTheCalendar(now)) },
    { weight: 2, arbitrary: fc.integer({ min: now - 400 * day, max: now }) },
    { weight: 1, arbitrary: fc.constantFrom(1, 1000, day, year).map(ahead => now + ahead) },
    { weight: 1, arbitrary: fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2200, 0) }) },
  )
}

function near(instant: Arbitrary<number>): Arbitrary<number> {
  return fc.tuple(instant, aMillisecond).map(([time, off]) => time + off)
}

/** Where several calls meet, or are just as far apart as a query asks. */
function aroundAnchors(anchors: readonly number[]): Arbitrary<number> {
  const distances = [0, 0, 5 * minute, ...durations.map(lengthOf).filter(length => length <= 10 * day)]
  return near(
    fc
      .tuple(fc.constantFrom(...anchors), fc.constantFrom(...distances))
      .map(([anchor, distance]) => anchor + distance),
  )
}

/** Midnights in some zone. */
function turnsOfTheCalendar(now: number): Arbitrary<number> {
  const today = new Date(now)
  const [thisYear, month, date] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  const days = Array.from({ length: 15 }, (_, back) => Date.UTC(thisYear, month, date + 1 - back))
  const months = Array.from({ length: 8 }, (_, back) => Date.UTC(thisYear, month + 1 - back))
  const years = [-1, 0, 1].map(ahead => Date.UTC(thisYear + ahead, 0))
  const ahead = fc.integer({ min: -24, max: 26 }).map(halfHours => halfHours * 30 * minute)
  return fc
    .tuple(fc.constantFrom(...days, ...months, ...years), ahead)
    .map(([midnight, clocksAhead]) => midnight - clocksAhead)
}
