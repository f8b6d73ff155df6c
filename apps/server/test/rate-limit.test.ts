import { expect, test } from 'vitest'
import { basicAuth } from './harness/client.ts'
import { serve } from './harness/serve.ts'

const client = await serve({ MUSTER_RATE_LIMIT: '5' })

test('over the rate limit calls are refused with when to come back, and those that were taken are stored', async () => {
  const responses = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      client.send('track', { userId: `user-${n}`, event: 'Order Completed' }),
    ),
  )
  const taken = responses.filter(response => response.status === 200)
  const refused = responses.filter(response => response.status === 429)
  expect(taken.length).toBeGreaterThanOrEqual(5)
  expect(refused.length).toBeGreaterThan(0)
  expect(taken.length + refused.length).toBe(responses.length)
  for (const response of refused) {
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(await response.json()).toMatchObject({ error: { code: 'rate_limited', details: [] } })
  }
  expect(await client.count(`event('Order Completed').count() = 1`)).toBe(taken.length)
})

test('one key’s limit is not another’s', async () => {
  const responses = await Promise.all(
    Array.from({ length: 40 }, (_, n) => client.send('track', {}, basicAuth(`unknown-key-number-${n}`))),
  )
  expect(new Set(responses.map(response => response.status))).toEqual(new Set([401]))
})
