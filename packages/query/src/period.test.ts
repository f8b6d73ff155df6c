import { expect, it } from 'vitest'
import { startOf } from './period.ts'

const sunday = Date.parse('2026-05-31T23:30:00Z')

it.each([
  ['today', '2026-05-31T00:00:00Z'],
  ['yesterday', '2026-05-30T00:00:00Z'],
  ['this week', '2026-05-25T00:00:00Z'],
  ['last week', '2026-05-18T00:00:00Z'],
  ['this month', '2026-05-01T00:00:00Z'],
  ['last month', '2026-04-01T00:00:00Z'],
  ['this quarter', '2026-04-01T00:00:00Z'],
  ['last quarter', '2026-01-01T00:00:00Z'],
  ['this year', '2026-01-01T00:00:00Z'],
  ['last year', '2025-01-01T00:00:00Z'],
] as const)('%s begins at %s', (period, start) => {
  expect(new Date(startOf(period, sunday, 'UTC'))).toEqual(new Date(start))
})

it.each([
  ['this week', 'Europe/Amsterdam', '2026-05-31T22:00:00Z'],
  ['last month', 'Europe/Amsterdam', '2026-04-30T22:00:00Z'],
  ['this year', 'Europe/Amsterdam', '2025-12-31T23:00:00Z'],
  ['today', 'Asia/Kolkata', '2026-05-31T18:30:00Z'],
  ['yesterday', 'America/Los_Angeles', '2026-05-30T07:00:00Z'],
] as const)('%s begins in %s at %s', (period, zone, start) => {
  expect(new Date(startOf(period, sunday, zone))).toEqual(new Date(start))
})

it('keeps to midnight across a change of clocks', () => {
  const afternoon = Date.parse('2026-03-29T12:00:00Z')
  expect(new Date(startOf('today', afternoon, 'Europe/Amsterdam'))).toEqual(new Date('2026-03-28T23:00:00Z'))
})
