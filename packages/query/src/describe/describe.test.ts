import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryQuery } from '../arbitrary/query.ts'
import { parse } from '../parse/parse.ts'
import { describe } from './describe.ts'

it.each([
  [
    "event('Order Completed').within(30 days).count() = 0",
    'Customers who have not done “Order Completed” in the last 30 days',
  ],
  ["event('Signed Up').count() >= 1", 'Customers who have done “Signed Up”'],
  [
    "event('Order Completed').within(90 days).count() > 2",
    'Customers who have done “Order Completed” more than twice in the last 90 days',
  ],
  ["NOT event('Order Completed').count() > 2", 'Customers who have done “Order Completed” at most twice'],
  ["event('Order Completed').count() = 1", 'Customers who have done “Order Completed” exactly once'],
  ["event('A').count() != 3", 'Customers who have done “A” any number of times but 3'],
  [
    "event('A', 'B').within(1 days).count() >= 3",
    'Customers who have at least 3 “A” or “B” events in the last day',
  ],
  ['event().within(60 days).count() = 0', 'Customers who have no event in the last 60 days'],
  [
    "event('App Opened').within(7 days).count_days() >= 5",
    'Customers who have done “App Opened” on at least 5 days in the last 7 days',
  ],
  [
    "event('A', 'B').where(property('x') = 1).count_days() != 2",
    'Customers who have a number of days with “A” or “B” events (with a “x” that is 1) that is something other than 2',
  ],
  [
    "event('Order Completed').where(property('revenue') > 50).count() >= 1",
    'Customers who have at least one “Order Completed” event with a “revenue” that is greater than 50',
  ],
  [
    "event('A').where(property('x') = 1 AND NOT property('y').exists()).within(7 days).count() = 0",
    'Customers who have no “A” event in the last 7 days (with a “x” that is 1 and without a “y”)',
  ],
  [
    "event('A').where(property('x') = 1 OR property('y') = 2).where(property('z').contains('a', 'b')).count() >= 1",
    'Customers who have at least one “A” event ((with a “x” that is 1 or with a “y” that is 2) and with a “z” that contains “a” or “b”)',
  ],
  [
    "event('Product Added').where(event('Order Completed').within(parent: 1 days).count() = 0).within(7 days).count() >= 1",
    'Customers who have at least one “Product Added” event in the last 7 days not followed by any “Order Completed” event within 1 day after it',
  ],
  [
    "event('A').where(event('B').where(property('x') = property(parent: 'x')).count() >= 2).count() >= 1",
    'Customers who have at least one “A” event followed by at least 2 “B” events (with a “x” that is the “x” of the “A” event before it)',
  ],
  [
    "event('A').where(event('B').before(parent: 2 hours).where(property('x') = property(parent: 'x')).count() >= 1).count() >= 1",
    'Customers who have at least one “A” event preceded by at least one “B” event within 2 hours before it (with a “x” that is the “x” of the “A” event after it)',
  ],
  [
    "event('A').where(trait('plan') = 'pro' AND audience('vip') AND property('price') >= trait('avg_spend')).count() >= 1",
    'Customers who have at least one “A” event (with a customer “plan” that is “pro” and by customers in the audience “vip” and with a “price” that is at least the customer’s “avg_spend”)',
  ],
  [
    "event('A').since(2026-05-01).until(2026-06-01).sources({exclude: ['s1']}).count() >= 1",
    'Customers who have at least one “A” event since 2026-05-01 and before 2026-06-01 and from any source but “s1”',
  ],
  [
    "event('A').during(last month).between(1 hours, 2 days).count() >= 1",
    'Customers who have at least one “A” event last month and between 1 hour and 2 days ago',
  ],
  [
    "event('Order Completed').within(90 days).sum(property('revenue')) >= 500",
    'Customers who have a total “revenue” of “Order Completed” events in the last 90 days that is at least 500',
  ],
  [
    "event('A').avg(property('x')) < event('B').max(property('y'))",
    'Customers who have an average “x” of “A” events that is less than the highest “y” of “B” events',
  ],
  [
    "event('A').min(property('x') as string) = 'a'",
    'Customers who have an alphabetically first “x” of “A” events that is “a”',
  ],
  [
    "event('A').mode(context('page.url'), 2).starts_with('/')",
    'Customers who have a most frequent context “page.url”, seen at least twice, of “A” events that starts with “/”',
  ],
  [
    "event('A').unique(property('sku')).count() >= 4",
    'Customers who have a number of different “sku” values of “A” events that is at least 4',
  ],
  [
    "event('A').where(property('x') = 1).last(property('y')).exists()",
    'Customers who have a last “y” of “A” events (with a “x” that is 1)',
  ],
  [
    "event('A').count() > event('A').between(30 days, 60 days).count()",
    'Customers who have a number of “A” events that is greater than the number of “A” events between 30 days and 60 days ago',
  ],
  ["trait('phone').absent()", 'Customers who have no “phone”'],
  ["trait('email').exists()", 'Customers who have an “email”'],
  ["trait('plan') = 'pro'", 'Customers who have a “plan” that is “pro”'],
  ["trait('plan') != 'pro'", 'Customers who have a “plan” that is something other than “pro”'],
  ["NOT trait('plan') = 'pro'", 'Customers who do not have a “plan” that is “pro”'],
  ["trait('tags').none_of('a', 'b', 3)", 'Customers who do not have a “tags” that is “a”, “b” or 3'],
  ["trait('bio').omits('x')", 'Customers who do not have a “bio” that contains “x”'],
  ["trait('age') >= 18", 'Customers who have an “age” that is at least 18'],
  ["trait('joined') >= 2026-01-01", 'Customers who have a “joined” that is at or after 2026-01-01'],
  ["trait('joined').before_last(1 weeks)", 'Customers who have a “joined” that is at least 1 week ago'],
  ["trait('renews').within_next(10 days)", 'Customers who have a “renews” that is in the next 10 days'],
  ["trait('birthday').month() = 3", 'Customers who have a “birthday” whose month is 3'],
  [
    "trait('birthday').days_to_anniversary() <= trait('notice').size()",
    'Customers who have a “birthday” whose number of days until the next anniversary is at most the number of values of their “notice”',
  ],
  [
    `trait('email').matches('@x\\.com$')`,
    `Customers who have an “email” that matches the pattern “@x\\.com$”`,
  ],
  [
    "audience('vip') AND NOT audience('gone')",
    'Customers who are in the audience “vip” and are not in the audience “gone”',
  ],
  ["audience('vip') = false", 'Customers who are not in the audience “vip”'],
  ["visitor('country').one_of('NL', 'BE')", 'Customers who have a visitor “country” that is “NL” or “BE”'],
  [
    "trait('a') OR (trait('b') AND NOT (trait('c') OR trait('d').absent()))",
    'Customers who have an “a” that is true or (have a “b” that is true and (do not have a “c” that is true and have a “d”))',
  ],
  ["NOT NOT audience('a')", 'Customers who are in the audience “a”'],
  ["ANY event('A').count() = 0", 'Accounts that have one or more users who have not done “A”'],
  ["ALL NOT event('A').count() >= 1", 'Accounts that have users all of whom have not done “A”'],
  [
    "NOT ANY (audience('a') AND audience('b'))",
    'Accounts that have no users who (are in the audience “a” and are in the audience “b”)',
  ],
  [
    "NOT ALL audience('a') AND trait('plan') = 'pro'",
    'Accounts that (do not have users all of whom are in the audience “a”) and have a “plan” that is “pro”',
  ],
])('says %s', (text, description) => {
  expect(describe(parse(text))).toBe(description)
})

it('has words for every query', () => {
  fc.assert(
    fc.property(arbitraryQuery(), query => {
      expect(describe(query)).toMatch(/^(Customers who|Accounts that) \S/)
      expect(describe(query)).not.toMatch(/undefined|\[object/)
    }),
  )
})
