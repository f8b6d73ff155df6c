import { Analytics } from '@segment/analytics-node'
import { beforeAll, expect, test } from 'vitest'
import { writeKey } from './harness/keys.ts'
import { serve } from './harness/serve.ts'

const client = await serve()

beforeAll(async () => {
  const analytics = new Analytics({ writeKey, host: client.url, path: '/v1/batch' })
  const failures: unknown[] = []
  analytics.on('error', failure => failures.push(failure))
  analytics.identify({ userId: 'ada', traits: { plan: 'pro', address: { city: 'London' } } })
  analytics.track({ userId: 'ada', event: 'Order Completed', properties: { revenue: 30 } })
  analytics.track({ userId: 'ada', event: 'Order Completed', properties: { revenue: 12.5 } })
  analytics.page({ userId: 'ada', name: 'Pricing', properties: { path: '/pricing' } })
  analytics.screen({ userId: 'ada', name: 'Welcome' })
  analytics.group({ userId: 'ada', groupId: 'acme', traits: { seats: 7 } })
  analytics.track({ userId: 'ada@example.com', event: 'Newsletter Joined' })
  analytics.alias({ userId: 'ada', previousId: 'ada@example.com' })
  analytics.track({ anonymousId: 'somebody-else', event: 'Order Completed', properties: { revenue: 1 } })
  await analytics.closeAndFlush()
  expect(failures).toEqual([])
})

test.each([
  `event('Order Completed').count() = 2`,
  `event('Order Completed').sum(property('revenue')) = 42.5`,
  `trait('plan') = 'pro'`,
  `trait('address.city') = 'London'`,
  `event('Page Viewed').where(property('name') = 'Pricing' AND property('path') = '/pricing').count() = 1`,
  `event('Screen Viewed').where(property('name') = 'Welcome').count() = 1`,
  `event('Newsletter Joined').count() = 1 AND trait('plan') = 'pro'`,
  `event().where(context('library.name') = '@segment/analytics-node').count() = 5`,
])('ada is whom %s finds', async query => {
  expect((await client.profile(query)).identifiers).toContainEqual({ type: 'user_id', id: 'ada' })
})

test('an alias makes one profile of two user ids', async () => {
  const { total } = await client.preview('event().count() >= 1')
  expect(total).toBe(2)
  expect((await client.profile(`trait('plan') = 'pro'`)).identifiers).toEqual([
    { type: 'user_id', id: 'ada' },
    { type: 'user_id', id: 'ada@example.com' },
  ])
})

test('a group’s traits are not the profile’s', async () => {
  expect(await client.count(`trait('seats').exists()`)).toBe(0)
})
