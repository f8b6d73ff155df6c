import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { basicAuth } from './harness/client.ts'
import { writeKey } from './harness/keys.ts'
import { serve } from './harness/serve.ts'

const client = await serve()

test.each([
  ['identify', { traits: { plan: 'pro' } }, `trait('plan') = 'pro'`],
  ['i', { traits: { plan: 'free' } }, `trait('plan') = 'free'`],
  ['track', { event: 'Bought' }, `event('Bought').count() = 1`],
  ['t', { event: 'Sold' }, `event('Sold').count() = 1`],
  ['page', { name: 'Home' }, `event('Page Viewed').where(property('name') = 'Home').count() = 1`],
  ['p', { name: 'Help' }, `event('Page Viewed').where(property('name') = 'Help').count() = 1`],
  ['screen', { name: 'Main' }, `event('Screen Viewed').where(property('name') = 'Main').count() = 1`],
  ['s', { name: 'Menu' }, `event('Screen Viewed').where(property('name') = 'Menu').count() = 1`],
])('POST /v1/%s takes one call', async (path, call, query) => {
  const response = await client.send(path, { userId: `user-${path}`, ...call })
  expect([response.status, await response.json()]).toEqual([200, { success: true }])
  expect((await client.profile(query)).identifiers).toEqual([{ type: 'user_id', id: `user-${path}` }])
})

test.each(['group', 'g'])('POST /v1/%s takes one call', async path => {
  const response = await client.send(path, { userId: 'ada', groupId: 'acme', traits: { seats: 7 } })
  expect([response.status, await response.json()]).toEqual([200, { success: true }])
})

test.each(['alias', 'a'])('POST /v1/%s makes one of two', async path => {
  await client.send('track', { userId: `old-${path}`, event: `Known by ${path}` })
  expect((await client.send(path, { userId: `new-${path}`, previousId: `old-${path}` })).status).toBe(200)
  expect((await client.profile(`event('Known by ${path}').count() = 1`)).identifiers).toContainEqual({
    type: 'user_id',
    id: `new-${path}`,
  })
})

test.each(['batch', 'b'])('POST /v1/%s takes many calls', async path => {
  const batch = ['one', 'two'].map(userId => ({ type: 'track', userId, event: `Came by ${path}` }))
  expect((await client.send(path, { batch })).status).toBe(200)
  expect(await client.count(`event('Came by ${path}').count() = 1`)).toBe(2)
})

test('an empty batch is nothing wrong', async () => {
  expect((await client.send('batch', { batch: [] })).status).toBe(200)
})

test('the write key may come in the body, and the body as text', async () => {
  const call = { writeKey, userId: 'beacon', event: 'Left the Page' }
  const response = await client.send('t', call, { 'content-type': 'text/plain;charset=UTF-8' })
  expect(response.status).toBe(200)
  expect(await client.count(`event('Left the Page').count() = 1`)).toBe(1)
})

test('Basic auth comes before the key in the body', async () => {
  const call = { writeKey, userId: 'ada', event: 'Never' }
  expect((await client.send('track', call, basicAuth('another-key-altogether'))).status).toBe(401)
  expect(await client.count(`event('Never').count() >= 1`)).toBe(0)
})

test('a body may come in chunks, without its length', async () => {
  const response = await sendChunks(['{"userId": "ada", ', '"event": ', '"Trickled"}'])
  expect(response.status).toBe(200)
  expect(await client.count(`event('Trickled').count() = 1`)).toBe(1)
})

test('a body in chunks may not be too large either', async () => {
  const response = await sendChunks([
    '{"userId": "ada", "event": "',
    ...Array(60).fill('x'.repeat(10_000)),
    '"}',
  ])
  expect(response.status).toBe(400)
})

test('the metrics that SDKs send of themselves are accepted and dropped', async () => {
  expect((await client.send('m', { series: [] }, {})).status).toBe(200)
})

test('a browser is told that it may send here', async () => {
  const response = await fetch(`${client.url}/v1/batch`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example')
  expect(response.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization')
})

test('the browser SDK’s settings point here, for a known key alone', async () => {
  const settings = await fetch(`${client.url}/v1/projects/${writeKey}/settings`)
  expect(await settings.json()).toMatchObject({
    integrations: {
      'Segment.io': { apiKey: writeKey, apiHost: `${new URL(client.url).host}/v1`, protocol: 'http' },
    },
  })
  expect((await fetch(`${client.url}/v1/projects/nobody/settings`)).status).toBe(401)
})

function sendChunks(chunks: readonly string[]): Promise<Response> {
  return fetch(`${client.url}/v1/track`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...basicAuth(writeKey) },
    body: Readable.toWeb(Readable.from(chunks.map(chunk => Buffer.from(chunk)))) as ReadableStream,
    duplex: 'half',
  })
}
