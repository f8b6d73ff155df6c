import { expect, it } from 'vitest'
import { daysIn, isLeapYear, isoDate, utcDay, wallClock, weekdayOf, weekNumber } from './calendar.ts'

it('knows the leap years', () => {
  expect([1900, 2000, 2024, 2026].filter(isLeapYear)).toEqual([2000, 2024])
  expect([daysIn(2024, 2), daysIn(2026, 2), daysIn(2026, 4), daysIn(2026, 12)]).toEqual([29, 28, 30, 31])
})

it.each([
  ['1969-12-28', 'sunday', -1],
  ['1969-12-29', 'monday', 0],
  ['1970-01-04', 'sunday', 0],
  ['1970-01-05', 'monday', 1],
  ['2026-07-15', 'wednesday', 2950],
])('%s is a %s of week %d', (date, weekday, week) => {
  const day = utcDay(Date.parse(date))
  expect(day && [isoDate(day), weekdayOf(day), weekNumber(day)]).toEqual([date, weekday, week])
})

it('cuts an instant off at the millisecond, and ends where dates do', () => {
  expect(utcDay(-0.5)).toEqual({ year: 1969, month: 12, day: 31 })
  expect(utcDay(8.64e15)).toEqual({ year: 275760, month: 9, day: 13 })
  expect(utcDay(8.64e15 + 2)).toBeUndefined()
})

it.each([
  ['UTC', { year: 2026, month: 3, day: 29, hour: 0 }],
  ['Europe/Amsterdam', { year: 2026, month: 3, day: 29, hour: 1 }],
  ['America/New_York', { year: 2026, month: 3, day: 28, hour: 20 }],
  ['Asia/Kolkata', { year: 2026, month: 3, day: 29, hour: 6 }],
])('reads the clock in %s', (zone, clock) => {
  expect(wallClock(Date.parse('2026-03-29T00:30:00Z'), zone)).toEqual(clock)
})

it('finds no clock in a zone that nobody knows', () => {
  expect(wallClock(0, 'Mars/Phobos')).toBeUndefined()
  expect(wallClock(0, '')).toBeUndefined()
})
