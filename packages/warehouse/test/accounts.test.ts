import { describe } from 'vitest'
import { ago, type Deed, did, has, World } from './world.ts'

function joins(groupId: string, traits = {}, time = ago({ days: 1 })): Deed {
  return { type: 'group', name: '', groupId, properties: traits, time: Date.parse(time) }
}

describe('accounts', async () => {
  const world = await World.of({
    ann: [joins('acme', { plan: 'pro' }), did('Order', { total: 5 }), has({ role: 'admin' })],
    ben: [joins('acme', { plan: 'team' }), joins('beta'), did('Order', { total: 7 })],
    cat: [joins('beta', { plan: null, seats: [1, 2] }), has({ role: 'admin' })],
    dan: [joins('late', { plan: 'pro' }, ago({ days: -1 })), did('Order', { total: 9 })],
    eve: [did('Order', { total: 9 }), has({ plan: 'pro' })],
  })
  world.answers(
    [
      [`ANY trait('role') = 'admin'`, ['acme', 'beta']],
      [`ALL trait('role') = 'admin'`, []],
      [`ALL trait('role').exists() OR ANY event('Order').count() = 0`, ['beta']],
      [`ALL event('Order').count() = 1`, ['acme']],
      [`NOT ANY event('Order').count() = 1`, ['late']],
      [`NOT ALL event('Order').count() = 1`, ['beta', 'late']],
      [`ANY event('Order').count() = 1 AND trait('plan') = 'team'`, ['acme']],
      [`trait('plan').absent() AND ANY trait('role').exists()`, ['beta']],
      [`trait('seats').size() = 2 AND ANY trait('role').exists()`, ['beta']],
      [`event('Order').sum(property('total')) = 12 AND ANY trait('role').exists()`, ['acme']],
      [`event('Order').where(ANY trait('role') = 'admin').count() = 2`, ['acme']],
      [
        `event('Order').where(ALL event('Order').count() > 0 AND property('total') > 5).count() = 1`,
        ['acme'],
      ],
      [`ANY audience('buyers')`, ['acme', 'beta']],
      [`ANY ANY trait('role').exists()`, []],
      [`ANY trait('role').exists() AND audience('buyers')`, ['acme', 'beta']],
      [`ALL trait('role').exists() OR ANY visitor('sessions') = 1`, ['acme', 'beta']],
      [`ANY trait('role').exists() AND visitor('sessions') = 2`, []],
    ],
    { audiences: { buyers: `event('Order').count() >= 1` } },
  )
  world.answers([[`audience('accounts')`, []]], { audiences: { accounts: `ANY trait('role').exists()` } })
})
