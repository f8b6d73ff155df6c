import { expect, it } from 'vitest'
import { yearsSince } from '../functions/years-since.ts'
import { nextCountOfDates } from './anniversary.ts'

it.each([
  ['1990-07-20', '2026-07-15T12:00Z', '2026-07-20T00:00Z'],
  ['1990-07-15T12:00:00.001Z', '2026-07-15T12:00Z', '2026-07-15T12:00:00.001Z'],
  ['1990-07-15T12:00Z', '2026-07-15T12:00Z', '2027-07-15T12:00Z'],
  ['2000-02-29T18:00Z', '2026-07-15T12:00Z', '2027-03-01T00:00Z'],
  ['2000-02-29T18:00Z', '2028-01-01T00:00Z', '2028-02-29T18:00Z'],
  ['2100-01-01', '2026-07-15T12:00Z', '2027-01-01T00:00Z'],
])('years since %s are counted anew, after %s, at %s', (date, text, at) => {
  const found = nextCountOfDates('years_since', date, Date.parse(text))
  expect(new Date(found)).toEqual(new Date(at))
  const years = [found - 1, found].map(now => yearsSince(new Date(date), new Date(now)))
  expect(years[1]).toBe(Number(years[0]) + 1)
})

it('the days to an anniversary are counted anew at midnight', () => {
  const now = Date.parse('2026-07-15T12:00Z')
  expect(nextCountOfDates('days_to_anniversary', '1990-07-20', now)).toBe(Date.parse('2026-07-16Z'))
})

it('of a list it is the first of all; of what is no date, none', () => {
  const now = Date.parse('2026-07-15T12:00Z')
  const dates = ['1990-12-24', null, 'no date', '1990-08-01', 1e300]
  expect(nextCountOfDates('years_since', dates, now)).toBe(Date.parse('2026-08-01Z'))
  expect(nextCountOfDates('years_since', 'no date', now)).toBe(Number.POSITIVE_INFINITY)
})
