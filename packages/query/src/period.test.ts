import { expect, it } from 'vitest'
import { intervalOf } from './period.ts'

const sunday = Date.parse('2026-05-31T23:30:00Z')

it.each([
  ['today', '2026-05-31', '2026-06-01'],
  ['yesterday', '2026-05-30', '2026-05-31'],
  ['this week', '2026-05-25', '2026-06-01'],
  ['last week', '2026-05-18', '2026-05-25'],
  ['this month', '2026-05-01', '2026-06-01'],
  ['last month', '2026-04-01', '2026-05-01'],
  ['this quarter', '2026-04-01', '2026-07-01'],
  ['last quarter', '2026-01-01', '2026-04-01'],
  ['this year', '2026-01-01', '2027-01-01'],
  ['last year', '2025-01-01', '2026-01-01'],
] as const)('%s is from %s until %s', (period, start, end) => {
  expect(intervalOf(period, sunday)).toEqual({ start: Date.parse(start), end: Date.parse(end) })
})

it.each([
  ['this week', 'Europe/Amsterdam', '2026-05-31T22:00:00Z', '2026-06-07T22:00:00Z'],
  ['last month', 'Europe/Amsterdam', '2026-04-30T22:00:00Z', '2026-05-31T22:00:00Z'],
  ['this year', 'Europe/Amsterdam', '2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z'],
  ['today', 'Asia/Kolkata', '2026-05-31T18:30:00Z', '2026-06-01T18:30:00Z'],
  ['yesterday', 'America/Los_Angeles', '2026-05-30T07:00:00Z', '2026-05-31T07:00:00Z'],
] as const)('%s in %s is from %s until %s', (period, zone, start, end) => {
  expect(intervalOf(period, sunday, zone)).toEqual({ start: Date.parse(start), end: Date.parse(end) })
})

it('keeps to midnight across a change of clocks', () => {
  const afternoon = Date.parse('2026-03-29T12:00:00Z')
  expect(intervalOf('today', afternoon, 'Europe/Amsterdam')).toEqual({
    start: Date.parse('2026-03-28T23:00:00Z'),
    end: Date.parse('2026-03-29T22:00:00Z'),
  })
})

it.each([
  ['America/Havana', '2026-03-08T16:00:00Z', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['America/Havana', '2026-11-01T16:00:00Z', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ['Africa/Cairo', '2026-04-24T16:00:00Z', '2026-04-23T22:00:00.000Z', '2026-04-24T21:00:00.000Z'],
])(
  'a day in %s at %s begins when its first hour does, though midnight is skipped or comes twice',
  (zone, now, start, end) => {
    expect(intervalOf('today', Date.parse(now), zone)).toEqual({
      start: Date.parse(start),
      end: Date.parse(end),
    })
  },
)
