import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()
const builtIn = ['new_visitors', 'returning_visitors', 'desktop', 'mobile', 'everyone']
const pro = `trait('plan') = 'pro'`

async function save(key: string, query: string) {
  expect((await client.ask('POST', 'audiences', { key, name: key, query })).status).toBe(201)
}
await save('pro', pro)
await save('pro_buyers', `${pro} AND event('Order Completed').count() >= 1`)
await save('readers', `event('Page Viewed').count() >= 1`)

async function order(): Promise<string[]> {
  const { body } = await client.ask('GET', 'audiences')
  return body.audiences.map(({ key }: { key: string }) => key)
}

const failure = (code: string, message: string) => ({
  status: 422,
  body: { error: expect.objectContaining({ code, message }) },
})

test('custom audiences come first at first, then the built-in ones', async () => {
  expect(await order()).toEqual(['pro', 'pro_buyers', 'readers', ...builtIn])
})

test('an order is set whole, and who can never win is said', async () => {
  const keys = ['readers', 'desktop', 'pro', 'pro_buyers', 'new_visitors', 'returning_visitors', 'mobile']
  expect(await client.ask('PUT', 'audiences/order', { keys })).toEqual({
    status: 200,
    body: { keys: [...keys, 'everyone'], never_wins: [{ key: 'pro_buyers', because: 'pro' }] },
  })
  expect(await order()).toEqual([...keys, 'everyone'])
  expect((await client.ask('GET', 'audiences/pro_buyers')).body.never_wins).toEqual({ because: 'pro' })
})

test('a new one goes after the last of the custom ones', async () => {
  await save('late', `event('Left').count() >= 1`)
  expect((await order()).slice(3, 6)).toEqual(['pro_buyers', 'late', 'new_visitors'])
})

test('one is moved before or after another, or to a place', async () => {
  const moved = await client.ask('POST', 'audiences/pro_buyers/move', { before: 'pro' })
  expect(moved.body.never_wins).toEqual([])
  expect(moved.body.keys.slice(2, 4)).toEqual(['pro_buyers', 'pro'])
  const after = await client.ask('POST', 'audiences/pro_buyers/move', { after: 'late' })
  expect(after.body.keys.slice(2, 5)).toEqual(['pro', 'late', 'pro_buyers'])
  const first = await client.ask('POST', 'audiences/late/move', { to: 1 })
  expect(first.body.keys.slice(0, 3)).toEqual(['late', 'readers', 'desktop'])
  expect(await order()).toEqual(first.body.keys)
})

test('everyone stays last', async () => {
  const before = await order()
  const last = failure('everyone_is_last', '“everyone” is always last: nobody after it could ever win.')
  expect(await client.ask('POST', 'audiences/everyone/move', { to: 1 })).toEqual(last)
  expect(await client.ask('POST', 'audiences/pro/move', { after: 'everyone' })).toEqual(last)
  expect(await client.ask('PUT', 'audiences/order', { keys: [...before].reverse() })).toEqual(last)
  expect(await order()).toEqual(before)
})

test('an order that is none is refused, and names the keys', async () => {
  const before = await order()
  const [first = '', ...rest] = before
  expect(await client.ask('PUT', 'audiences/order', { keys: rest })).toEqual(
    failure('order_invalid', `The order leaves out “${first}”.`),
  )
  expect(await client.ask('PUT', 'audiences/order', { keys: [first, 'nobody', ...before] })).toEqual(
    failure('order_invalid', `The order has unknown “nobody” and repeats “${first}”.`),
  )
  expect(await order()).toEqual(before)
})

test.each([
  ['pro', { before: 'nobody' }, 422],
  ['pro', { to: 100 }, 422],
  ['pro', { to: 0 }, 400],
  ['pro', {}, 400],
  ['pro', { before: 'late', to: 1 }, 400],
  ['nobody', { to: 1 }, 404],
])('%s is not moved to %j', async (key, destination, status) => {
  expect((await client.ask('POST', `audiences/${key}/move`, destination)).status).toBe(status)
})
