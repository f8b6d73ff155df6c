import { expect, test } from 'vitest'
import type { ExplainedCondition } from '../client/audience-api.ts'
import { layOutCondition } from './explanation.ts'

function condition(description: string, more: Partial<ExplainedCondition>): ExplainedCondition {
  return { kind: 'comparison', text: `trait('plan') = 'pro'`, description, matches: false, ...more }
}

function bought(time: string, revenue: number) {
  return { name: 'Order Completed', time, properties: { revenue } }
}

/** As it is read in a terminal. */
function read(explained: ExplainedCondition): string[] {
  return layOutCondition(explained).map(
    ({ depth, matches, text }) =>
      '  '.repeat(depth) + (matches === undefined ? text : `${matches ? 'yes' : 'no'}: ${text}`),
  )
}

test('a count is its events: how many, when, and until when', () => {
  const count = condition('completed at least 2 orders in the last 30 days', {
    text: `event('Order Completed').within(30 days).count() >= 2`,
    matches: true,
    value: 3,
    event_count: 3,
    events: [bought('2026-06-03T10:00:00.000Z', 60), bought('2026-06-02T10:00:00.000Z', 20)],
    until: { at: '2026-07-02T10:00:00.001Z', reason: 'the second last order is more than 30 days old' },
  })
  expect(read(count)).toEqual([
    'yes: completed at least 2 orders in the last 30 days',
    '  3 “Order Completed” events, the last on 2026-06-03',
    '    2026-06-03 10:00 UTC, revenue 60',
    '    2026-06-02 10:00 UTC, revenue 20',
    '    … and 1 before',
    '  until 2026-07-02 10:00 UTC, when the second last order is more than 30 days old',
  ])
})

test('another value is said, with what it was made of, even if it is the number of events', () => {
  const sum = condition('spent over 100', {
    text: `event('Order Completed', 'Refund').sum(property('revenue')) > 100`,
    value: 2,
    event_count: 2,
    events: [
      bought('2026-06-03T10:00:00.000Z', 60),
      { ...bought('2026-06-02T10:00:00.000Z', -58), name: 'Refund' },
    ],
  })
  expect(read(sum)).toEqual([
    'no: spent over 100',
    '  it is 2, made of 2 events, the last on 2026-06-03',
    '    2026-06-03 10:00 UTC, Order Completed, revenue 60',
    '    2026-06-02 10:00 UTC, Refund, revenue -58',
  ])
})

test.each<[string, Partial<ExplainedCondition>, string[]]>([
  ['text', { value: 'free' }, ['  it is “free”']],
  ['false', { value: false }, ['  it is false']],
  ['a list', { value: ['a', null, 2] }, ['  it is “a”, null, 2']],
  ['an empty list', { value: [] }, ['  it is an empty list']],
  ['two sides', { value: 20, right: 35 }, ['  it is 20, compared with 35']],
  ['nothing', { missing: 'The trait “plan” was never set.' }, ['  The trait “plan” was never set.']],
  ['users', { kind: 'any', users: { matching: 1, total: 2 } }, ['  1 of 2 users']],
  ['what steers a terminal', { value: '\u001B[31mred\nblue' }, ['  it is “red blue”']],
])('%s is said', (_what, decided, lines) => {
  expect(read(condition('plan is “pro”', decided))).toEqual(['no: plan is “pro”', ...lines])
})

test('a negation is decided by what decides the condition that it negates', () => {
  const phone = condition('has a phone', { matches: true, value: '+31' })
  expect(read(condition('has no phone', { kind: 'not', conditions: [phone] }))).toEqual([
    'no: has no phone',
    '  it is “+31”',
  ])
})

test('conditions stand below what joins them, and an audience’s own below it', () => {
  const yes = condition('yes is “1”', { matches: true })
  const no = condition('no is “1”', {})
  const either = condition('', { kind: 'or', matches: true, conditions: [yes, no] })
  const neither = condition('no is not “1”', {
    kind: 'not',
    matches: true,
    conditions: [condition('', { kind: 'or', conditions: [no] })],
  })
  const vip = condition('is in “vip”', { matches: true, value: true, audience: yes })
  expect(read(condition('', { kind: 'and', matches: true, conditions: [either, neither, vip] }))).toEqual([
    'yes: all of these hold',
    '  yes: at least one of these holds',
    '    yes: yes is “1”',
    '    no: no is “1”',
    '  yes: no is not “1”',
    '    no: no is “1”',
    '  yes: is in “vip”',
    '    yes: yes is “1”',
  ])
})
