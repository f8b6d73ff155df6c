import { describe as inEnglish, parse, print } from '@muster/query'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gardenShop } from './fixtures/garden-shop.ts'
import { interpret } from './interpret.ts'

const now = new Date('2026-06-01T00:00:00Z')

/** Where one condition has a time and another has none, English leaves open whether it is the time of both. */
const window = fc.constantFrom(
  '.within(30 days)',
  '.within(2 weeks)',
  '.within(6 hours)',
  '.between(14 days, 60 days)',
  '.since(2026-03-01)',
  '.until(2025-12-24)',
  '.during(this year)',
  '.during(last month)',
  '.during(yesterday)',
)

const where = fc.constantFrom(
  ["event('Order Completed')", ".where(property('revenue') > 50)"],
  ["event('Order Completed')", ".where(property('delivery') = 'courier')"],
  ["event('Order Completed')", ".where(property('gift') = true)"],
  ["event('Order Completed')", ".where(property('items') >= 5)"],
  ["event('Order Completed')", ".where(property('revenue') > 20 AND property('delivery') = 'pickup')"],
  ["event('Product Viewed')", ".where(property('category') = 'house plants')"],
  ["event('Product Viewed')", ".where(property('category').one_of('roses', 'herbs'))"],
  ["event('Product Viewed')", ".where(property('price') < 9.5)"],
  ["event('Product Added')", ''],
  ["event('Email Opened')", ".where(property('campaign') = 'Bulb Week')"],
  ["event('Email Delivered')", ''],
  ["event('Workshop Ticket Bought')", ".where(property('town') = 'Ghent')"],
  ["event('Signed Up')", ''],
  ["event('Order Completed')", ''],
)

const count = fc.constantFrom('>= 1', '= 0', '>= 3', '> 2', '= 2', '<= 4', '< 3')

const counted = fc
  .tuple(where, window, count)
  .map(([[events, filter], time, compared]) => `${events}${filter}${time}.count() ${compared}`)

const added = fc
  .tuple(window, fc.constantFrom('sum', 'avg', 'max', 'min'), fc.constantFrom('> 100', '>= 50', '< 20'))
  .map(
    ([time, reducer, compared]) =>
      `event('Order Completed')${time}.${reducer}(property('revenue')) ${compared}`,
  )

const sequence = fc
  .tuple(
    fc.constantFrom('Product Viewed', 'Product Added', 'Email Opened'),
    fc.constantFrom('.within(parent: 24 hours)', '.within(parent: 7 days)', ''),
    fc.constantFrom('>= 1', '= 0'),
  )
  .map(
    ([first, time, compared]) =>
      `event('${first}').where(event('Order Completed')${time}.count() ${compared}).count() >= 1`,
  )

const known = fc.constantFrom(
  "trait('tier') = 'gold'",
  "trait('tier').one_of('gold', 'silver')",
  "NOT trait('tier') = 'bronze'",
  "trait('country') = 'Belgium'",
  "trait('country').one_of('France', 'United Kingdom')",
  "trait('age') >= 30",
  "trait('age') < 21",
  "trait('lifetime_value') > 250",
  "trait('phone').exists()",
  "trait('email').absent()",
  "trait('newsletter_consent') = true",
  "trait('favourite_plants') = 'ferns'",
  "trait('subscription_renews_on').within_next(10 days)",
  "trait('birthday').month() = 3",
  "audience('vip')",
  "NOT audience('rose_growers')",
)

const condition = fc.oneof(
  { arbitrary: counted, weight: 4 },
  { arbitrary: added, weight: 1 },
  { arbitrary: sequence, weight: 1 },
  { arbitrary: known, weight: 3 },
)

/** “did not … or …” denies both, or only the first: English leaves that open too. */
const affirmed = condition.filter(text => !/= 0|^NOT |\.absent/.test(text))

const short = fc.oneof(
  condition,
  fc.tuple(condition, condition).map(([one, other]) => `${one} AND ${other}`),
  fc.tuple(affirmed, condition).map(([one, other]) => `${one} OR ${other}`),
)

const long = fc.oneof(
  fc.tuple(condition, condition, condition).map(all => all.join(' AND ')),
  fc.tuple(condition, affirmed, condition).map(([one, two, three]) => `${one} AND (${two} OR ${three})`),
)

test.each([
  ['one condition or two', short, 2_000],
  ['three conditions', long, 60],
])('a query of %s, said in English, is read as the same query', (_, queries, numRuns) => {
  fc.assert(
    fc.property(queries, text => {
      const asked = parse(text)
      const sentence = inEnglish(asked)
      const answer = interpret(sentence, gardenShop, { now })
      // What nobody can meet is rightly refused.
      fc.pre(answer.understood || !answer.reason.startsWith('Nobody'))
      expect(`${sentence} ${answer.understood ? print(answer.query) : answer.reason}`).toBe(
        `${sentence} ${print(asked)}`,
      )
    }),
    { numRuns },
  )
})
