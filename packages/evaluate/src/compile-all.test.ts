import { parse } from '@muster/query'
import { describe, expect, it, vi } from 'vitest'
import { did, who } from '../test/world.ts'
import { compileAll } from './compile-all.ts'
import type { CompileOptions } from './compile-options.ts'
import type { Subject } from './subject.ts'

const now = Date.parse('2026-07-15T12:00:00Z')

function setOf(texts: Record<string, string>, options?: CompileOptions) {
  return compileAll(new Map(Object.entries(texts).map(([key, text]) => [key, parse(text)])), options)
}

it('gives the keys of the queries that hold, in their order', () => {
  const set = setOf({
    z: `trait('plan') = 'pro'`,
    events: `event('A').count() = 1`,
    none: `trait('plan') = 'free' AND event('A').count() = 1`,
    a: `trait('plan').one_of('pro', 'free') AND event('A').count() = 1`,
    not: `NOT trait('plan') = 'free'`,
  })
  expect(set.matching({ ...who(did('A')), traits: { plan: 'pro' } }, now)).toEqual([
    'z',
    'events',
    'a',
    'not',
  ])
  expect(set.matching({ traits: { plan: 'free' } }, now)).toEqual([])
  expect(set.matching({}, now)).toEqual(['not'])
})

it('may be of no queries', () => {
  expect(setOf({}).matching({}, now)).toEqual([])
})

it('reads audiences as a single query does', () => {
  const audiences = new Map([['pro', parse(`trait('plan') = 'pro'`)]])
  const set = setOf({ a: `audience('pro')`, b: `audience('stored')` }, { audiences })
  expect(set.matching({ traits: { plan: 'pro' }, memberships: new Set(['stored']) }, now)).toEqual(['a', 'b'])
  expect(set.matching({ memberships: new Set(['pro']) }, now)).toEqual([])
})

it('keeps the account and its users apart', () => {
  const set = setOf({
    own: `trait('n') > 1`,
    any: `ANY trait('n') > 1`,
    both: `ANY trait('n') > 1 AND trait('n') > 1`,
    all: `ALL NOT trait('n') > 1 AND trait('n') > 1`,
  })
  const account = (n: number, ...users: number[]): Subject => ({
    traits: { n },
    users: users.map(n => ({ traits: { n } })),
  })
  expect(set.matching(account(2, 1, 1), now)).toEqual(['own', 'all'])
  expect(set.matching(account(1, 1, 2), now)).toEqual(['any'])
  expect(set.matching(account(2, 1, 2), now)).toEqual(['own', 'any', 'both'])
})

describe('what is worked out', () => {
  /** A pattern test that counts how often it is asked. */
  function counting() {
    const test = vi.fn(() => true)
    return { test, regex: () => ({ test }) }
  }
  const subject: Subject = { ...who(did('A', { v: 'x' }), did('A', { v: 'y' })), traits: { v: 'x' } }

  it.each([
    [
      'a comparison',
      [`trait('v').matches('p') AND event().count() = 2`, `event().count() = 3 OR trait('v').matches('p')`],
      1,
    ],
    [
      'a sub-query',
      [
        `NOT (trait('v').matches('p') AND trait('v') = 'x')`,
        `(trait('v').matches('p') AND trait('v') = 'x') OR event().count() = 9`,
      ],
      1,
    ],
    [
      'an aggregate',
      [
        `event('A').where(property('v').matches('p')).count() = 2`,
        `event('A').where(property('v').matches('p')).count() > 1`,
      ],
      2,
    ],
    [
      'a filtered stream',
      [
        `event('A').where(property('v').matches('p')).count() = 2`,
        `event('A').where(property('v').matches('p')).last(property('v')) = 'y'`,
      ],
      2,
    ],
    [
      'what is the same for every event',
      [`event('A').where(trait('v').matches('p') AND property('v').exists()).count() = 2`],
      1,
    ],
    ['other patterns are others', [`trait('v').matches('p')`, `trait('v').matches('q')`], 2],
  ])('once: %s', (_, queries, times) => {
    const { test, regex } = counting()
    const set = setOf(Object.fromEntries(queries.map(text => [text, text])), { regex })
    for (const round of [1, 2]) {
      set.matching(subject, now)
      expect(test).toHaveBeenCalledTimes(round * times)
    }
  })

  it('leaves out what an equality rules out', () => {
    const { test, regex } = counting()
    const set = setOf({ a: `trait('v').matches('p') AND trait('v') = 'y'` }, { regex })
    expect(set.matching(subject, now)).toEqual([])
    expect(test).not.toHaveBeenCalled()
  })
})
