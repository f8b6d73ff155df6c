import { expect, it } from 'vitest'
import { isDuring } from './period.ts'

const sunday = Date.parse('2026-05-31T23:30:00Z')

/** Each period by its first and its last millisecond. */
it.each([
  ['today', 'UTC', '2026-05-31T00:00:00Z', '2026-06-01T00:00:00Z'],
  ['yesterday', 'UTC', '2026-05-30T00:00:00Z', '2026-05-31T00:00:00Z'],
  ['this week', 'UTC', '2026-05-25T00:00:00Z', '2026-06-01T00:00:00Z'],
  ['last week', 'UTC', '2026-05-18T00:00:00Z', '2026-05-25T00:00:00Z'],
  ['this month', 'UTC', '2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z'],
  ['last month', 'UTC', '2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z'],
  ['this quarter', 'UTC', '2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z'],
  ['last quarter', 'UTC', '2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z'],
  ['this year', 'UTC', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['last year', 'UTC', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['this week', 'Europe/Amsterdam', '2026-05-31T22:00:00Z', '2026-06-07T22:00:00Z'],
  ['last month', 'Europe/Amsterdam', '2026-04-30T22:00:00Z', '2026-05-31T22:00:00Z'],
  ['this year', 'Europe/Amsterdam', '2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z'],
  ['yesterday', 'America/Los_Angeles', '2026-05-30T07:00:00Z', '2026-05-31T07:00:00Z'],
] as const)('%s in %s is from %s until %s', (period, zone, start, end) => {
  const isIn = (instant: number) => isDuring(instant, period, sunday, zone)
  const [first, beyond] = [Date.parse(start), Date.parse(end)]
  expect([first - 1, first, beyond - 1, beyond].map(isIn)).toEqual([false, true, true, false])
})

it('reaches over the turn of the year', () => {
  const january = Date.parse('2026-01-15T12:00:00Z')
  const december = Date.parse('2025-12-31T23:59:59.999Z')
  expect(isDuring(december, 'last month', january, 'UTC')).toBe(true)
  expect(isDuring(december, 'last quarter', january, 'UTC')).toBe(true)
  expect(isDuring(december, 'this quarter', january, 'UTC')).toBe(false)
})

it('begins the day where a zone has no midnight', () => {
  // In Cairo the clocks went from 23:59 on Thursday 25 April 2024 to 1:00 on Friday.
  const friday = Date.parse('2024-04-26T10:00:00Z')
  const isToday = (text: string) => isDuring(Date.parse(text), 'today', friday, 'Africa/Cairo')
  expect(isToday('2024-04-25T21:59:59.999Z')).toBe(false)
  expect(isToday('2024-04-25T22:00:00Z')).toBe(true)
})
