import { parse } from '@muster/query'
import { expect, test } from 'vitest'
import { isPattern } from './is-pattern.ts'
import { warningsOf } from './warnings-of.ts'

const attribute = (path: string) => ({ path, types: ['string' as const], examples: [] })
const schema = {
  events: [{ name: 'Order Completed', properties: [] }],
  traits: [attribute('plan'), attribute('newsletter')],
  context: [],
  audiences: [],
}

function warnings(query: string): string[] {
  return warningsOf(parse(query), { schema, lookbackDays: 365, isPattern })
}

test('a query that is right has none', () => {
  expect(warnings(`event('Order Completed').count() >= 1 AND trait('plan') = 'pro'`)).toEqual([])
})

test('an unknown name comes first, then what can never be', () => {
  expect(warnings(`trait('newsleter') = 'pro' OR event('Order Completed').count() < 0`)).toEqual([
    'No profile has the trait “newsleter”. Did you mean “newsletter”?',
    "This never holds: a count is a whole number from 0 on. (`event('Order Completed').count() < 0`)",
  ])
})

test('what is wrong with all of it needs no place, nor does what is named', () => {
  expect(warnings(`event('Order Completed').count() < 0`)).toEqual([
    'This never holds: a count is a whole number from 0 on.',
  ])
  const never = `trait('plan') = 'a' AND trait('plan') = 'b'`
  expect(warnings(`${never} AND trait('newsletter').exists()`)).toEqual([
    'Nobody can ever match this query.',
    "`trait('plan') = 'a'` and `trait('plan') = 'b'` never hold together.",
  ])
})

test('a name that differs by its capitals is told of once', () => {
  expect(warnings(`event('order completed').count() >= 1`)).toEqual([
    'The event is called “Order Completed”: capitals make a difference.',
  ])
})

test('a window beyond the history, and what is no pattern', () => {
  expect(warnings(`event('Order Completed').within(400 days).count() >= 1`)).toEqual([
    expect.stringContaining('400 days'),
  ])
  expect(warnings(`trait('plan').matches('(')`)).toEqual([expect.stringContaining('regular expression')])
})
