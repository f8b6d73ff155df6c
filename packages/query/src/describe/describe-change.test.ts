import { expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { describeChange } from './describe-change.ts'

const bought = `event('Order Completed').within(30 days).count() >= 1`

test.each([
  ['nothing', bought, bought, []],
  [
    'a window',
    bought,
    `event('Order Completed').within(60 days).count() >= 1`,
    ['Was: completed an order in the last 30 days. Now: completed an order in the last 60 days.'],
  ],
  [
    'a condition that came and one that went',
    `${bought} AND trait('plan') = 'pro'`,
    `${bought} AND NOT trait('phone').exists()`,
    ['No longer asked: plan is “pro”.', 'Now asked: has no phone.'],
  ],
  [
    'a condition that is denied now',
    `${bought} AND trait('phone').exists()`,
    `${bought} AND NOT trait('phone').exists()`,
    ['Was: has a phone. Now: has no phone.'],
  ],
  [
    'how they are joined',
    `${bought} AND trait('plan') = 'pro'`,
    `${bought} OR trait('plan') = 'pro'`,
    ['Any one of the conditions is enough.'],
  ],
  [
    'the order alone',
    `${bought} AND trait('plan') = 'pro'`,
    `trait('plan') = 'pro' AND ${bought}`,
    ['The same conditions are written in another order.'],
  ],
  ['one condition to two', bought, `${bought} AND trait('plan') = 'pro'`, ['Now asked: plan is “pro”.']],
])('%s', (_what, before, after, sentences) => {
  expect(describeChange(parse(before), parse(after))).toEqual(sentences)
})
