import { describe, expect, it } from 'vitest'
import { ago, answers, callsOf, did, find, has } from '../testing/people.ts'

describe('AND binds tighter than OR', () => {
  answers({ ann: [has({ a: 1 })], bob: [has({ b: 1, c: 1 })], cleo: [has({ c: 1 })] }, [
    [`trait('a') = 1 OR trait('b') = 1 AND trait('c') = 1`, ['ann', 'bob']],
    [`NOT trait('a') = 1 AND trait('c') = 1`, ['bob', 'cleo']],
  ])
})

describe('an audience is its query at the same instant, true or false and never absent', () => {
  answers(
    { ann: [did('A', {}, ago({ days: 2 }))], bob: [has({ vip: true })] },
    [
      [`audience('buyers')`, ['ann']],
      [`audience('buyers') = false`, ['bob']],
      [`audience('buyers').exists()`, ['ann', 'bob']],
      [`audience('buyers').lower() = 'true'`, ['ann']],
      [`audience('not buyers')`, ['bob']],
      [`trait('vip')`, ['bob']],
    ],
    {
      audiences: { buyers: `event('A').within(7 days).count() >= 1`, 'not buyers': `NOT audience('buyers')` },
    },
  )
})

describe('a merged visitor’s anonymous history counts', () => {
  const calls = callsOf({ ann: [did('B')] }, [
    { ...did('A', {}, ago({ days: 9 })), anonymousId: 'x' },
    { ...has({ plan: 'free', city: 'Ghent' }, ago({ days: 8 })), anonymousId: 'x' },
    { ...has({ plan: 'pro' }), userId: 'ann', anonymousId: 'x' },
  ])
  it.each([
    `event('A').count() = 1 AND event('B').count() = 1`,
    `event('A').where(event('B').count() = 1).count() = 1`,
    `trait('plan') = 'pro' AND trait('city') = 'Ghent'`,
  ])('%s', query => {
    expect(find(query, calls)).toEqual(['ann'])
  })
})

it('finds everybody who is named, also somebody of whom nothing has happened yet', () => {
  expect(find(`event().count() = 0`, callsOf({ ann: [did('A', {}, ago({ days: -1 }))] }))).toEqual(['ann'])
})
