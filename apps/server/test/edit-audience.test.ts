import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()

async function save(key: string, query = `trait('plan') = 'pro'`) {
  const saved = await client.ask('POST', 'audiences', { key, name: key, query })
  expect(saved.status).toBe(201)
  return saved.body
}

const edit = (key: string, change: object) => client.ask('PATCH', `audiences/${key}`, change)
const failure = (status: number, code: string, more: object = {}) => ({
  status,
  body: { error: expect.objectContaining({ code, ...more }) },
})

test('an edit is a new version, and a description that was made follows the query', async () => {
  const { description } = await save('pro')
  expect(description).toBe('Customers whose plan is “pro”')
  const edited = await edit('pro', {
    name: 'Team',
    query: `trait('plan')='team'`,
    membership: { for: '1 week' },
    prompt: 'people on the team plan',
    links: { banner: 'team' },
  })
  expect(edited).toMatchObject({
    status: 200,
    body: {
      key: 'pro',
      name: 'Team',
      query: `trait('plan') = 'team'`,
      description: 'Customers whose plan is “team”',
      membership: { for: '1 week', renew: false },
      prompt: 'people on the team plan',
      links: { banner: 'team' },
      version: 2,
      status: 'queued',
    },
  })
  // Its members are worked out meanwhile.
  const { status, progress, size, computed_at, ...said } = edited.body
  expect((await client.ask('GET', 'audiences/pro')).body).toMatchObject(said)
})

test('what changes nothing is no new version', async () => {
  await save('same')
  expect((await edit('same', {})).body.version).toBe(1)
  expect((await edit('same', { name: 'same', query: `trait('plan')='pro'`, links: {} })).body.version).toBe(1)
})

test('an edit of what is no longer the newest version is refused', async () => {
  await save('shared')
  expect((await edit('shared', { name: 'Mine', version: 1 })).body.version).toBe(2)
  expect(await edit('shared', { name: 'Yours', version: 1 })).toEqual(
    failure(409, 'audience_changed', { details: [{ version: 2 }] }),
  )
  expect((await edit('shared', { name: 'Yours', version: 2 })).body).toMatchObject({
    name: 'Yours',
    version: 3,
  })
})

test('a key never changes, and unknown fields are named', async () => {
  await save('fixed')
  expect(await edit('fixed', { key: 'other' })).toEqual(failure(400, 'invalid_request'))
})

test('an edit of what is not there, or by who may only look', async () => {
  expect(await edit('nobody', { name: 'x' })).toEqual(failure(404, 'audience_not_found'))
  expect(await edit('nobody', { name: '' })).toEqual(failure(400, 'invalid_request'))
})

test.each([
  ['is none', 'trait(', 'query_invalid'],
  ['has an invalid pattern', `trait('plan').matches('(')`, 'query_invalid'],
  ['refers to nobody', `audience('nobody')`, 'audience_unknown'],
  ['looks back too far', `event('A').within(1096 days).count() >= 1`, 'lookback_exceeds_plan'],
])('a query that %s is not taken', async (what, query, code) => {
  const key = what.replaceAll(' ', '_')
  await save(key)
  expect(await edit(key, { query })).toEqual(failure(422, code))
  expect((await client.ask('GET', `audiences/${key}`)).body.version).toBe(1)
})

test('an edit that would close a circle is refused with its path', async () => {
  await save('a')
  await save('b', `audience('a')`)
  await save('c', `NOT audience('b') AND trait('plan').exists()`)
  expect(await edit('a', { query: `audience('c')` })).toEqual(
    failure(422, 'audience_cycle', {
      message: 'An audience cannot refer to itself: c → b → a → c.',
      details: ['c', 'b', 'a', 'c'],
    }),
  )
})

test('a trait’s name that is an audience’s key refers to it, unless there is such a trait', async () => {
  await client.record({ type: 'identify', userId: 'ada', traits: { tier: 'gold' } })
  await save('vip')
  await save('tier')
  expect((await save('reads_both', `trait('vip') AND trait('tier') = 'gold'`)).uses).toEqual(['vip'])
  expect((await client.ask('DELETE', 'audiences/vip')).status).toBe(409)
  expect((await client.ask('DELETE', 'audiences/tier')).status).toBe(204)
})

test('an audience that others refer to is not deleted; one that is, leaves its key', async () => {
  await save('base')
  await save('user', `audience('base')`)
  expect(await client.ask('DELETE', 'audiences/base')).toEqual(
    failure(409, 'audience_in_use', {
      message: 'Other audiences refer to “base”: “user”.',
      details: ['user'],
    }),
  )
  expect(await client.ask('DELETE', 'audiences/user')).toEqual({ status: 204, body: null })
  expect((await client.ask('DELETE', 'audiences/base')).status).toBe(204)

  expect((await client.ask('GET', 'audiences/base')).status).toBe(404)
  expect((await client.ask('GET', 'audiences/base/versions')).status).toBe(404)
  expect((await client.ask('DELETE', 'audiences/base')).status).toBe(404)
  const again = { key: 'base', name: 'base', query: `trait('plan').exists()` }
  expect(await client.ask('POST', 'audiences', again)).toEqual(failure(409, 'key_taken'))
  expect(await client.ask('POST', 'audiences/preview', { query: `audience('base')` })).toEqual(
    failure(422, 'audience_unknown'),
  )
  const { body } = await client.ask('GET', 'audiences?limit=1000')
  expect(body.audiences.map(({ order }: { order: number }) => order)).toEqual(
    body.audiences.map((_: object, index: number) => index + 1),
  )
})

test('a copy has what the original has, under a key of its own', async () => {
  await save('first')
  await edit('first', { name: 'First', membership: 'session', links: { banner: 'b' }, enabled: false })
  const copy = await client.ask('POST', 'audiences/first/clone')
  expect(copy).toMatchObject({
    status: 201,
    body: { key: 'first_copy', name: 'First (copy)', version: 1, membership: 'session', enabled: false },
  })
  expect((await client.ask('POST', 'audiences/first/clone', {})).body.key).toBe('first_copy_2')
  expect((await client.ask('POST', 'audiences/first/clone', { name: 'Second' })).body).toMatchObject({
    key: 'second',
    name: 'Second',
    links: { banner: 'b' },
  })
  expect(await client.ask('POST', 'audiences/first/clone', { key: 'first' })).toEqual(
    failure(409, 'key_taken'),
  )
  expect(await client.ask('POST', 'audiences/nobody/clone')).toEqual(failure(404, 'audience_not_found'))
})
