import { describe } from 'vitest'
import { answers, did, now, type People, who } from './world.ts'

describe('audiences', () => {
  const people: People = {
    buyer: {
      ...who(did('Bought', { n: 1 }), did('Viewed', { n: 2 }, now)),
      traits: { plan: 'pro' },
      memberships: new Set(['stored', 'buyers']),
    },
    other: { ...who(did('Viewed', { n: 2 })), traits: { plan: 'free' }, memberships: new Set(['pro']) },
    account: {
      users: [{ traits: { plan: 'pro' } }, { traits: { plan: 'free' }, memberships: new Set(['stored']) }],
    },
    nobody: {},
  }
  const audiences = {
    buyers: `event('Bought').count() >= 1`,
    pro: `trait('plan') = 'pro'`,
    both: `audience('buyers') AND audience('pro')`,
    pros: `ANY audience('pro')`,
  }

  answers(
    people,
    [
      [`audience('buyers')`, ['buyer']],
      [`audience('pro')`, ['buyer']],
      [`audience('both')`, ['buyer']],
      [`NOT audience('both')`, ['other', 'account', 'nobody']],
      [`audience('both') = false`, ['other', 'account', 'nobody']],
      [`audience('both') OR audience('buyers') AND audience('pro')`, ['buyer']],
      [`audience('stored')`, ['buyer']],
      [`audience('unheard of')`, []],
      [`audience('pros')`, ['account']],
      [`ANY audience('stored')`, ['account']],
      [`ALL audience('pro')`, []],
      // It never sees the event around it.
      [`event('Viewed').where(audience('buyers')).count() = 1`, ['buyer']],
      [`event('Viewed').where(NOT audience('buyers') AND property('n') = 2).count() = 1`, ['other']],
      [
        `event('Viewed').where(property('n') = 2 AND audience('both') = audience('pro')).count() = 1`,
        ['buyer', 'other'],
      ],
      [
        `event('Viewed').where(event('Bought').before(parent).count() = 1 AND audience('buyers')).count() = 1`,
        ['buyer'],
      ],
    ],
    { audiences },
  )
})
