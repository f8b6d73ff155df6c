import { zonedTime } from '@muster/query'
import { expect, it } from 'vitest'
import { nextTurn } from './zone-clock.ts'

const minute = 60_000

/** All instants that `nextTurn` leads to, one from another. */
function turns(unit: 'hour' | 'day', zone: string, from: number, to: number): Set<number> {
  const found = new Set<number>()
  for (let at = nextTurn(unit, from, zone); at < to; at = nextTurn(unit, at, zone)) found.add(at)
  return found
}

it.each([
  ['Europe/Amsterdam', '2026-10-24T12:00Z'],
  ['Europe/Amsterdam', '2026-03-28T12:00Z'],
  ['America/New_York', '2026-10-31T20:00Z'],
  ['Asia/Kolkata', '2026-07-15T12:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T06:00Z'],
  ['Africa/Cairo', '2026-04-23T12:00Z'],
  // Put back at a minute past midnight, to the day before.
  ['America/St_Johns', '2006-10-28T12:00Z'],
  // Without a 30 December.
  ['Pacific/Apia', '2011-12-29T12:00Z'],
  ['Africa/Monrovia', '1972-01-06T12:00Z'],
])('in %s no hour and no day of the days from %s begins unnoticed', (zone, text) => {
  const [from, to] = [Date.parse(text), Date.parse(text) + 2 * 1440 * minute]
  const [hours, days] = [turns('hour', zone, from, to), turns('day', zone, from, to)]
  for (let at = from + minute; at < to; at += minute) {
    const [before, after] = [zonedTime(at - minute, zone), zonedTime(at, zone)]
    const isNoticed = (noticed: Set<number>) => [...noticed].some(each => each > at - minute && each <= at)
    if (before?.hour !== after?.hour) expect(isNoticed(hours)).toBe(true)
    if (before?.date !== after?.date) expect(isNoticed(days)).toBe(true)
  }
  expect(hours.size).toBeLessThan(55)
  expect(days.size).toBeLessThan(6)
})

it('finds the very millisecond', () => {
  expect(nextTurn('hour', Date.parse('2026-07-15T12:34:56.789Z'), 'Asia/Kolkata')).toBe(
    Date.parse('2026-07-15T13:30Z'),
  )
  expect(nextTurn('day', Date.parse('2026-07-15T22:00Z'), 'Europe/Amsterdam')).toBe(
    Date.parse('2026-07-16T22:00Z'),
  )
  expect(nextTurn('day', Date.parse('1969-12-31T12:00Z'), 'UTC')).toBe(0)
})

it('knows of no turn where there is no such zone, and none after the last instant of all', () => {
  expect(nextTurn('hour', 0, 'Nowhere/At_All')).toBe(Number.POSITIVE_INFINITY)
  expect(nextTurn('day', 8.64e15, 'UTC')).toBe(Number.POSITIVE_INFINITY)
})
