import { expect, it } from 'vitest'
import { lookback } from './lookback.ts'
import { parse } from './parse/parse.ts'

const now = Date.parse('2026-06-01T00:00:00Z')

it.each([
  ["trait('a').within_last(900 days)", null],
  ["event('A').count() = 0", null],
  ["event('A').where(event('B').within(parent: 3 days).count() = 1).count() = 1", null],
  ["event('A').within(36 hours).count() = 0", 1.5],
  ["event('A').within(7 days).count() = 0 AND NOT event('B').within(5 weeks).count() = 0", 35],
  ["event('A').count() > event('A').between(30 days, 60 days).count()", 60],
  ["event('A').since(2026-05-01).count() = 0", 31],
  ["event('A').since(2027-05-01).count() = 0", 0],
  ["event('A').since(2026-05-01).until(2026-05-08).count() = 0", 31],
  ["event('A').during(yesterday).count() = 0", 1],
  ["event('A').during(last year).count() = 0", 365 + 151],
  [
    "event('A').where(event('B').within(9 days).count() = 1).within(2 days).first(property('x')).size() = 1",
    9,
  ],
  ["event('A').within(7 days).where(event('B').before(parent: 30 days).count() = 1).count() = 1", 37],
])('of %s is %s days', (text, days) => {
  expect(lookback(parse(text), now)).toBe(days === null ? null : days * 86_400_000)
})

it('counts a calendar period from its beginning in the zone', () => {
  const query = parse("event('A').during(today).count() = 0")
  expect(lookback(query, now, 'America/New_York')).toBe(20 * 3_600_000)
})
