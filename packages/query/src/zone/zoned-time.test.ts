import { expect, it } from 'vitest'
import { zonedTime } from './zoned-time.ts'

it.each([
  ['2026-07-15T12:00:00Z', 'UTC', 12, 'wednesday', '2026-07-15'],
  ['2026-07-15T00:30:00Z', 'UTC', 0, 'wednesday', '2026-07-15'],
  ['2026-07-15T22:30:00Z', 'Europe/Amsterdam', 0, 'thursday', '2026-07-16'],
  ['2026-07-15T04:30:00Z', 'America/Los_Angeles', 21, 'tuesday', '2026-07-14'],
  ['2026-12-31T18:29:59.999Z', 'Asia/Kolkata', 23, 'thursday', '2026-12-31'],
  ['2026-12-31T18:30:00Z', 'Asia/Kolkata', 0, 'friday', '2027-01-01'],
  ['2026-03-29T01:00:00Z', 'Europe/Amsterdam', 3, 'sunday', '2026-03-29'],
])('%s in %s', (instant, zone, hour, weekday, date) => {
  expect(zonedTime(Date.parse(instant), zone)).toEqual({ hour, weekday, date })
})

it.each(['', 'Mars/Olympus', 'constructor'])('knows no zone %j', zone => {
  expect(zonedTime(0, zone)).toBeUndefined()
})

it('goes on after a great many zones', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) expect(zonedTime(0, zone)).toBeDefined()
  expect(zonedTime(0, 'UTC')).toMatchObject({ date: '1970-01-01' })
})
