import { intervalOf } from '@muster/query'
import { expect, it } from 'vitest'
import { Calendar } from './calendar.ts'

const zone = 'Europe/Amsterdam'
const [monday, tuesday] = [Date.parse('2026-07-13T12:00:00Z'), Date.parse('2026-07-14T12:00:00Z')]

it('gives the period around the instant that is asked for', () => {
  const calendar = new Calendar(zone)
  for (const now of [monday, tuesday, monday])
    for (const period of ['today', 'last month'] as const)
      expect(calendar.interval(period, now)).toEqual(intervalOf(period, now, zone))
})

it('works it out once', () => {
  const calendar = new Calendar(zone)
  expect(calendar.interval('today', monday)).toBe(calendar.interval('today', monday))
})
