import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryQuery } from '../arbitrary/query.ts'
import { parse } from '../parse/parse.ts'
import { querySchema } from '../schema/query.ts'
import { print } from './print.ts'

describe('every query', () => {
  it('is read back from its text as it was', () => {
    fc.assert(
      fc.property(arbitraryQuery(), query => {
        expect(parse(print(query))).toEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  it('that can be printed is one that its schema admits', () => {
    fc.assert(
      fc.property(arbitraryQuery(), query => {
        expect(querySchema.parse(query)).toEqual(query)
      }),
    )
  })
})

it.each([
  "event('Order Completed').within(30 days).count() = 0",
  "event('Order Completed').where(property('revenue') > 50).count() >= 1",
  "trait('phone').absent() AND NOT audience('vip')",
  "event('Product Added').where(event('Order Completed').within(parent: 1 days).count() = 0).within(7 days).count() >= 1",
  "event('Order Completed').within(90 days).sum(property('revenue')) >= 500 OR trait('plan') = 'enterprise'",
  "event('App Opened').within(7 days).count_days() >= 5 AND trait('birthday').days_to_anniversary() <= 14",
  "visitor('country').one_of('NL', 'BE') AND visitor('utm.campaign').contains('spring') AND visitor('sessions') >= 3",
  "trait('plan') = 'backstage' OR trait('plan') = 'superfan' AND trait('points') >= 500",
  "(audience('a') OR audience('b')) AND NOT (audience('c') AND audience('d'))",
  "audience('a') AND (audience('b') AND audience('c'))",
  "ANY (audience('a') AND ALL NOT event('A').count() >= 1)",
  "event('A', 'B').since(2026-01-01).until(2026-02-01T09:30:00Z).during(last month).count() > event().count()",
  "event('A').sources({exclude: ['a', 'b']}).between(1 weeks, 10 days).mode(context('page.url'), 2).starts_with('/')",
  "event('A').max(property('x') as string) = event('A').min(property('x'))",
  "event('A').unique(property('sku')).count() != 3",
  "event('A').where(event('B').where(property('x') = property(parent: 'x')).before(parent).count() = 1).count() = 1",
  "event('A').where(event('B').before(parent: 90 minutes).first(property('x')).exists()).count() = 1",
  "trait('city').lower().none_of('a', 1, true, 2026-01-01)",
  "trait('a') = '2026-02-30' AND trait('b').contains('2026-01-01', 'it''s')",
  "trait('joined').before_date(2026-01-01) OR trait('joined').within_next(3 hours)",
  "trait('email').matches('^\\d+@example\\.(com|org)$')",
  "trait('a\\.b.c') = 1e+21 AND trait('$browser') = -0.5",
  "visitor('returning') AND trait('consent') = true AND audience('vip') = false",
])('leaves %s as it stands', text => {
  expect(print(parse(text))).toBe(text)
})

it.each([
  ["trait('a').before_date('2025-06-01')", "trait('a').before_date(2025-06-01)"],
  ["trait('a').one_of('2025-06-01')", "trait('a').one_of(2025-06-01)"],
  ["audience('a') = true", "audience('a')"],
  ["trait('a')", "trait('a') = true"],
  ["event('A').within(1 hour).count() == 1", "event('A').within(1 hours).count() = 1"],
  [
    "(trait('a') = 1 AND trait('b') = 2) OR trait('c') = 3",
    "trait('a') = 1 AND trait('b') = 2 OR trait('c') = 3",
  ],
  ["trait('it\\'s.$.b')", "trait('it''s.b') = true"],
  ["trait('\\$')", "trait('\\$') = true"],
])('prints %s as %s', (text, canonical) => {
  expect(print(parse(text))).toBe(canonical)
})
