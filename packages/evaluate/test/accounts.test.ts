import { describe } from 'vitest'
import { answers, did, type People, who } from './world.ts'

const active = {
  ...who(did('A', { n: 1 })),
  traits: { role: 'admin', seats: 1 },
  memberships: new Set(['vip']),
}
const idle = { traits: { role: 'user', seats: 9 } }

describe('accounts and their users', () => {
  const people: People = {
    both: { traits: { plan: 'pro', seats: 9 }, users: [idle, active], activity: active.activity ?? [] },
    'active only': { traits: { plan: 'free' }, users: [active], memberships: new Set(['key accounts']) },
    'idle only': { users: [idle] },
    'no users': { users: [] },
    'a profile': active,
  }

  answers(people, [
    [`ANY trait('role') = 'admin'`, ['both', 'active only']],
    [`ALL trait('role') = 'admin'`, ['active only']],
    [`NOT ANY trait('role') = 'admin'`, ['idle only', 'no users', 'a profile']],
    [`NOT ALL trait('role') = 'admin'`, ['both', 'idle only', 'no users', 'a profile']],
    [`ALL trait('nothing').absent()`, ['both', 'active only', 'idle only']],
    [`ANY (trait('role') = 'admin' AND event('A').count() = 1)`, ['both', 'active only']],
    [`ALL (trait('role') = 'admin' OR event('A').count() = 0)`, ['both', 'active only', 'idle only']],
    [`trait('plan') = 'pro' AND ANY event('A').count() = 1`, ['both']],
    [`event('A').count() = 1`, ['both', 'a profile']],
    [`ANY audience('vip')`, ['both', 'active only']],
    [`audience('key accounts')`, ['active only']],
    [`ANY ANY trait('role').exists()`, []],
    [`ALL NOT ANY trait('role').exists()`, ['both', 'active only', 'idle only']],
    // The same condition is about the account outside, and about each user inside.
    [`trait('seats') = 9 AND ANY trait('seats') = 9 AND NOT ALL trait('seats') = 9`, ['both']],
    [`ANY trait('seats') = 9 AND trait('seats') = 9`, ['both']],
    // Inside a where it is the same for every event.
    [`event('A').where(ANY trait('role') = 'user').count() = 1`, ['both']],
    [`event('A').where(property('n') = 1 AND ALL event('A').count() = 0).count() = 0`, Object.keys(people)],
    [`event('A').where(ANY event('A').where(property('n') = 1).count() = 1).count() = 1`, ['both']],
  ])
})
