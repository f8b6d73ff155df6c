import { expect, test } from 'vitest'
import { serveParts } from './harness/serve-parts.ts'

const { client, workspaces } = await serveParts()
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

await client.record(
  { type: 'track', userId: 'ann', event: 'Order Completed', properties: { sku: 'a' }, timestamp: ago(1) },
  { type: 'track', userId: 'ann', event: 'Order Completed', properties: { sku: 'b' }, timestamp: ago(2) },
  { type: 'track', userId: 'ann', event: 'Order Completed', properties: { sku: 'b' }, timestamp: ago(3) },
  { type: 'track', userId: 'ann', event: 'Trial Started', timestamp: ago(100) },
  { type: 'identify', userId: 'ann', traits: { favouriteColor: 'red', plan: 'pro' }, timestamp: ago(1) },
)

interface Schema {
  readonly events: readonly { readonly name: string }[]
  readonly traits: readonly { readonly path: string }[]
  readonly audiences: readonly { readonly name: string }[]
  readonly next: string | null
}

async function read(query = '', key?: string): Promise<Schema> {
  const response = await client.api(`schema${query}`, undefined, key)
  expect(response.status).toBe(200)
  return (await response.json()) as Schema
}

test('it says how often and when each was seen, and what is no longer', async () => {
  expect(await read()).toMatchObject({
    events: [
      {
        name: 'Order Completed',
        count: 3,
        first_seen_at: expect.stringContaining(ago(3).slice(0, 10)),
        last_seen_at: expect.stringContaining(ago(1).slice(0, 10)),
        active: true,
        properties: [{ path: 'sku', types: ['string'], examples: ['b', 'a'], counts: [2, 1], active: true }],
      },
      { name: 'Trial Started', count: 1, active: false, properties: [] },
    ],
    traits: [{ path: 'favouriteColor', examples: ['red'] }, { path: 'plan' }],
    next: null,
  })
})

test('in a workspace of long ago, what was in use then is active', async () => {
  await workspaces.ensure({ id: 'past', name: 'past', asOf: new Date('1998-07-01'), samplePending: false })
  const [key, writeKey] = [await workspaces.addKey('past', 'api'), await workspaces.addKey('past', 'write')]
  const track = (event: string, timestamp: string) => ({ type: 'track', userId: 'ann', event, timestamp })
  const batch = [track('Recent', '1998-06-01T00:00:00Z'), track('Old', '1998-03-01T00:00:00Z')]
  await client.send('batch', { writeKey, batch }, {})
  expect((await read('', key)).events).toMatchObject([
    { name: 'Old', active: false },
    { name: 'Recent', active: true },
  ])
})

test.each([
  ['order_completed', ['Order Completed']],
  ['SKU', ['Order Completed']],
  ['trial', ['Trial Started']],
  ['Favourite color', ['favouriteColor']],
  ['large-buyers', ['Large buyers']],
  ['', ['Order Completed', 'Trial Started', 'favouriteColor', 'plan', 'Large buyers']],
])('a search for “%s” finds it', async (search, names) => {
  await client.api('audiences', { name: 'Large buyers', query: `event('Order Completed').count() >= 9` })
  const { events, traits, audiences } = await read(`?search=${encodeURIComponent(search)}`)
  expect([
    ...events.map(({ name }) => name),
    ...traits.map(({ path }) => path),
    ...audiences.map(({ name }) => name),
  ]).toEqual(names)
})

test('it comes in pages', async () => {
  const first = await read('?limit=1')
  expect(first).toMatchObject({ events: [{ name: 'Order Completed' }], traits: [{ path: 'favouriteColor' }] })
  const second = await read(`?limit=1&cursor=${first.next}`)
  expect(second).toMatchObject({
    events: [{ name: 'Trial Started' }],
    traits: [{ path: 'plan' }],
    next: null,
  })
})

test.each(['limit=0', 'limit=1001', 'limit=x', 'cursor=-1', 'cursor=x'])('%s is refused', async query => {
  const response = await client.api(`schema?${query}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'invalid_request' } })
})
