import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()
const bought = (days: number) => `event('Order Completed').within(${days} days).count() >= 1`

await client.ask('POST', 'audiences', { key: 'gone_later', name: 'Gone later', query: bought(1) })
await client.ask('POST', 'audiences', {
  key: 'buyers',
  name: 'Buyers',
  query: bought(30),
  prompt: 'people who bought in the last 30 days',
})
for (const change of [
  { query: bought(60), prompt: 'people who bought in the last 60 days' },
  { name: 'All buyers', membership: { for: '7 days' } },
  { enabled: false },
  { query: `${bought(60)} AND NOT audience('gone_later')` },
])
  await client.ask('PATCH', 'audiences/buyers', change)

test('the versions say what each changed, when, and by whom', async () => {
  const { body } = await client.ask('GET', 'audiences/buyers/versions')
  const summary = body.versions.map(
    ({ version, changes, author }: { version: number; changes: []; author: string }) => [
      version,
      changes,
      author,
    ],
  )
  const author = expect.stringMatching(/^API key [0-9a-f]{4}…$/)
  expect(summary).toEqual([
    [5, ['Now asked: is not in the audience “gone_later”.'], author],
    [4, ['Disabled.'], author],
    [
      3,
      ['Called “All buyers”; before, “Buyers”.', 'Members stay for 7 days; before, while they match.'],
      author,
    ],
    [
      2,
      [
        'Was: completed an order in the last 30 days. Now: completed an order in the last 60 days.',
        'The sentence is “people who bought in the last 60 days”.',
      ],
      author,
    ],
    [1, ['The first version.'], author],
  ])
  expect(body.versions[4]).toEqual({
    version: 1,
    at: expect.any(String),
    author,
    name: 'Buyers',
    description: 'Customers who completed an order in the last 30 days',
    query: bought(30),
    prompt: 'people who bought in the last 30 days',
    membership: 'while_matching',
    enabled: true,
    links: {},
    changes: ['The first version.'],
  })
})

test('they come a page at a time, each with what it changed', async () => {
  const first = (await client.ask('GET', 'audiences/buyers/versions?limit=2')).body
  expect(first.versions.map(({ version }: { version: number }) => version)).toEqual([5, 4])
  const second = (await client.ask('GET', `audiences/buyers/versions?limit=3&cursor=${first.next}`)).body
  expect(second).toMatchObject({ versions: [{ version: 3 }, { version: 2 }, { version: 1 }], next: null })
  expect(second.versions[0].changes).toHaveLength(2)
})

test('restoring a version makes a new one like it', async () => {
  const restored = await client.ask('POST', 'audiences/buyers/restore', { version: 1 })
  expect(restored).toMatchObject({
    status: 200,
    body: { version: 6, name: 'Buyers', query: bought(30), enabled: true, status: 'queued' },
  })
  expect((await client.ask('POST', 'audiences/buyers/restore', { version: 1 })).body.version).toBe(6)
})

test('what refers to an audience that is gone cannot be restored', async () => {
  expect((await client.ask('DELETE', 'audiences/gone_later')).status).toBe(204)
  expect(await client.ask('POST', 'audiences/buyers/restore', { version: 5 })).toMatchObject({
    status: 422,
    body: { error: { code: 'audience_unknown' } },
  })
})

test('a version that never was', async () => {
  expect(await client.ask('POST', 'audiences/buyers/restore', { version: 99 })).toMatchObject({
    status: 404,
    body: { error: { code: 'version_not_found', message: '“buyers” has no version 99.' } },
  })
  expect((await client.ask('GET', 'audiences/nobody/versions')).status).toBe(404)
})
