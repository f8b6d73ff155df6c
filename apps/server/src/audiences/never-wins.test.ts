import { type Membership, parse, print } from '@muster/query'
import { expect, test } from 'vitest'
import { neverWins } from './never-wins.ts'

interface Given {
  readonly query: string
  readonly membership?: Membership
  readonly enabled?: boolean
}

/** Which of two, first and second in the order, never win. */
function losers(first: Given, second: Given): string[] {
  const ranked = [first, second].map(({ query, membership = 'while_matching', enabled = true }, index) => ({
    key: index === 0 ? 'first' : 'second',
    query: print(parse(query)),
    membership,
    enabled,
  }))
  return [...neverWins(ranked)].map(([key, because]) => `${key} because of ${because}`)
}

const pro = `trait('plan') = 'pro'`
const proBuyer = `${pro} AND event('Order Completed').count() >= 1`
const lost = ['second because of first']
const week = { for: '7 days', renew: false }

test('one that asks for more than an earlier one never wins', () => {
  expect(losers({ query: pro }, { query: proBuyer })).toEqual(lost)
  expect(losers({ query: proBuyer }, { query: pro })).toEqual([])
})

test('nor does any behind everybody', () => {
  expect(losers({ query: 'event().count() >= 0' }, { query: pro })).toEqual(lost)
})

test('an audience that is disabled stands in nobody’s way', () => {
  expect(losers({ query: pro, enabled: false }, { query: proBuyer })).toEqual([])
  expect(losers({ query: pro }, { query: proBuyer, enabled: false })).toEqual([])
})

test.each<[string, Membership, readonly string[]]>([
  ['for a time that is renewed', { ...week, renew: true }, lost],
  ['for a time that may end while the query holds', week, []],
  ['for the visit', 'session', []],
])('members of the earlier one who stay %s', (_how, membership, expected) => {
  expect(losers({ query: pro, membership }, { query: proBuyer })).toEqual(expected)
})

test('members of the later one may stay when they are no longer in the earlier', () => {
  expect(losers({ query: pro }, { query: proBuyer, membership: week })).toEqual([])
  expect(losers({ query: pro }, { query: proBuyer, membership: 'session' })).toEqual([])
})

test('one that asks for membership in an earlier one, however long that is', () => {
  expect(
    losers({ query: pro, membership: week }, { query: `audience('first') AND trait('age') > 3` }),
  ).toEqual(lost)
  expect(losers({ query: pro }, { query: `NOT audience('first') AND trait('age') > 3` })).toEqual([])
})

test('people and accounts are never compared', () => {
  expect(losers({ query: `trait('plan') = 'pro'` }, { query: `${pro} AND ANY trait('age') > 3` })).toEqual([])
})

test('what nobody can match has a warning of its own', () => {
  expect(losers({ query: pro }, { query: `${pro} AND NOT ${pro}` })).toEqual([])
})
