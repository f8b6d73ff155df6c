import { intervalOf, type Period } from '@muster/query'
import { expect, it } from 'vitest'
import { nextPeriodStart } from './period-start.ts'

it.each<[Period, string, string]>([
  ['today', 'UTC', '2026-07-16T00:00Z'],
  ['yesterday', 'Europe/Amsterdam', '2026-07-15T22:00Z'],
  ['this week', 'UTC', '2026-07-20T00:00Z'],
  ['last month', 'America/New_York', '2026-08-01T04:00Z'],
  ['this quarter', 'UTC', '2026-10-01T00:00Z'],
])('%s moves on in %s at %s', (period, zone, at) => {
  expect(new Date(nextPeriodStart(period, Date.parse('2026-07-15T12:00Z'), zone))).toEqual(new Date(at))
})

it.each<Period>(['today', 'last week', 'this month', 'last quarter', 'this year'])('%s', period => {
  const zone = 'Europe/Amsterdam'
  const starts: number[] = []
  for (let at = Date.parse('2026-07-15T12:00Z'); at < Date.parse('2027-08-01Z'); at = starts.at(-1) ?? 0)
    starts.push(nextPeriodStart(period, at, zone))
  // Between them it does not move.
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? start + 1) - 1
    expect(intervalOf(period, end, zone)).toEqual(intervalOf(period, start, zone))
  }
})

it('is none after the last instant of all', () => {
  expect(nextPeriodStart('this year', 8.64e15 - 1, 'UTC')).toBe(Number.POSITIVE_INFINITY)
})
