import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { apiKey, writeKey } from './harness/keys.ts'
import { serveParts } from './harness/serve-parts.ts'

const { client, warehouse, database, workspaces, signInToken } = await serveParts()

/** Makes a workspace with one user and one event of it, and answers its API key. */
async function makeWorkspace(id: string): Promise<string> {
  await workspaces.ensure({ id, name: id, asOf: null, samplePending: false })
  const key = await workspaces.addKey(id, 'api')
  const now = Date.now()
  const call = {
    workspace: id,
    source: 'test',
    userId: 'ada',
    time: now,
    receivedAt: now,
    context: {},
    visitor: {},
  }
  await warehouse.record([
    { ...call, type: 'track', messageId: 'same', name: `Bought at ${id}`, properties: { shop: id } },
    { ...call, type: 'identify', messageId: randomUUID(), name: '', properties: { shop: id } },
  ])
  return key
}

async function previewAs(key: string, query: string) {
  const response = await client.api('audiences/preview', { query }, key)
  return (await response.json()) as { count: number; total: number; sample: { traits: object }[] }
}

test('one workspace never sees another, even under the same ids', async () => {
  for (const [own, other] of [
    ['north', 'south'],
    ['south', 'north'],
  ] as const) {
    const key = await makeWorkspace(own)
    await makeWorkspace(other)
    const { count, total, sample } = await previewAs(key, `event('Bought at ${own}').count() = 1`)
    expect({ count, total }).toEqual({ count: 1, total: 1 })
    expect(sample.map(({ traits }) => traits)).toEqual([{ shop: own }])
    expect(await previewAs(key, `event('Bought at ${other}').count() >= 1`)).toMatchObject({ count: 0 })
    expect(await previewAs(key, `trait('shop') = '${other}'`)).toMatchObject({ count: 0 })

    const schema = await (await client.api('schema', undefined, key)).text()
    expect(schema).toContain(own)
    expect(schema).not.toContain(other)
  }
})

test('an audience belongs to one workspace', async () => {
  const [east, west] = [await makeWorkspace('east'), await makeWorkspace('west')]
  const audience = { key: 'buyers', name: 'Buyers', query: `event('Bought at east').count() >= 1` }
  expect((await client.api('audiences', audience, east)).status).toBe(201)
  expect((await client.api('audiences/buyers', undefined, west)).status).toBe(404)
  expect(await (await client.api('audiences?built_in=false', undefined, west)).json()).toEqual({
    audiences: [],
    next: null,
  })
  expect((await client.api('audiences/preview', { query: `audience('buyers')` }, west)).status).toBe(422)
  expect((await client.api('audiences', { ...audience, name: 'Other Buyers' }, west)).status).toBe(201)
})

test('nothing in the database has a key in it', async () => {
  const { rows } = await sql<{ tables: string }>`
    select (select json_agg(keys) from keys)::text || (select json_agg(workspaces) from workspaces)::text as tables
  `.execute(database)
  const [{ tables } = { tables: '' }] = rows
  expect(tables).toMatch(/"hash":"[0-9a-f]{64}"/)
  for (const key of [apiKey, writeKey]) expect(tables).not.toContain(key)
})

test.each([
  ['a write key', writeKey],
  ['an unknown key', 'nobody-has-this-key'],
  ['an empty key', ''],
])('%s reads nothing', async (_name, key) => {
  for (const path of ['audiences', 'schema', 'session'])
    expect((await client.api(path, undefined, key)).status).toBe(401)
  const response = await client.api('audiences/preview', { query: 'event().count() >= 1' }, key)
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ error: { code: 'unauthorized', details: [] } })
})

test('an API key writes no events', async () => {
  const call = { writeKey: apiKey, userId: 'ada', event: 'Never' }
  expect((await client.send('track', call, {})).status).toBe(401)
})

test('a key that may only look saves nothing', async () => {
  const key = await workspaces.addKey('default', 'api')
  await database.updateTable('keys').set({ role: 'viewer' }).where('kind', '=', 'api').execute()
  const audience = { name: 'Everyone', query: 'event().count() >= 0' }
  const response = await client.api('audiences', audience, key)
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ error: { code: 'forbidden' } })
  expect((await client.api('audiences', undefined, key)).status).toBe(200)
  const audiences = [{ ...audience, key: 'all' }]
  expect((await client.api('audiences/apply', { audiences }, key)).status).toBe(403)
  expect((await client.api('audiences/apply', { audiences, dry_run: true }, key)).status).toBe(200)
})

const signIn = (key: string) => client.api('session', { key }, '')
const withCookie = (cookie: string, init: RequestInit = {}) =>
  fetch(`${client.url}/v1/session`, { ...init, headers: { cookie } })

test.each([
  ['the sign-in token', signInToken],
  ['an API key', apiKey],
])('%s opens a session, which ends when one signs out', async (_name, key) => {
  const response = await signIn(key)
  expect(response.status).toBe(200)
  const [cookie = '', ...flags] = (response.headers.get('set-cookie') ?? '').split('; ')
  expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']))

  expect(await (await withCookie(cookie)).json()).toMatchObject({ workspace: { id: 'default' } })
  expect((await withCookie(cookie, { method: 'DELETE' })).status).toBe(204)
  expect((await withCookie(cookie)).status).toBe(401)
})

test.each([
  ['a write key', writeKey],
  ['a key of nobody', 'nobody-has-this-key'],
])('%s opens no session', async (_name, key) => {
  const response = await signIn(key)
  expect(response.status).toBe(401)
  expect(response.headers.get('set-cookie')).toBeNull()
})

test('a made-up session is none', async () => {
  expect((await withCookie('muster_session=made-up')).status).toBe(401)
})
