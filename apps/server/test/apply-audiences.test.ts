import { beforeEach, describe, expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve({ MUSTER_LOOKBACK_DAYS: '90' })
const builtIn = ['new_visitors', 'returning_visitors', 'desktop', 'mobile', 'everyone']
const pro = `trait('plan') = 'pro'`
const nothing = { changes: [], order_changed: false }

const apply = (body: object) => client.ask('POST', 'audiences/apply', body)
const find = async (key: string) => (await client.ask('GET', `audiences/${key}`)).body

async function list() {
  const { body } = await client.ask('GET', 'audiences')
  return body.audiences.map(({ key, version }: { key: string; version: number }) => `${key} ${version}`)
}

let made = 0

/** A key that was never in use. */
const newKey = () => `k${made++}`

// Keys that were in use stay taken, so that each test has its own; its audiences are there from nothing.
beforeEach(async () => {
  expect((await apply({ audiences: [], prune: true, order: builtIn })).status).toBe(200)
})

test('a dry run says what would be different, and writes nothing', async () => {
  const key = newKey()
  const audiences = [{ key, name: 'Pros', query: `trait('plan')='pro'` }]
  const planned = await apply({ audiences, dry_run: true })
  expect(planned).toEqual({
    status: 200,
    body: {
      changes: [
        {
          key,
          action: 'create',
          sentences: ['Called “Pros”.', 'Whom it means: Customers whose plan is “pro”.'],
        },
      ],
      order_changed: false,
      order: [key, ...builtIn],
      base: expect.any(String),
    },
  })
  expect(await list()).toEqual(builtIn.map(key => `${key} 1`))
  expect((await apply({ audiences, dry_run: true })).body).toEqual(planned.body)
})

test('what is applied is there as if it had been saved, and applied again changes nothing', async () => {
  const key = newKey()
  const audiences = [{ key, name: 'Pros', query: `trait('plan')='pro'`, membership: 'for 1 week' }]
  const applied = await apply({ audiences })
  expect(applied).toMatchObject({ status: 200, body: { changes: [{ key, action: 'create' }] } })
  expect(await find(key)).toMatchObject({
    name: 'Pros',
    description: 'Customers whose plan is “pro”',
    query: pro,
    prompt: null,
    membership: { for: '1 week', renew: false },
    enabled: true,
    links: {},
    version: 1,
    order: 1,
  })
  const again = await apply({ audiences })
  expect(again.body).toMatchObject({ ...nothing, base: applied.body.base })
  const { body } = await client.ask('GET', `audiences/${key}/versions`)
  expect(body.versions).toMatchObject([{ author: expect.stringMatching(/^files, API key ....…$/) }])
})

test('what is left out of one that is there is as if it were new', async () => {
  const key = newKey()
  const prompt = 'People who are on the pro plan'
  await apply({
    audiences: [{ key, name: 'Pros', query: pro, prompt, links: { banner: 'a' }, enabled: false }],
  })
  const { body } = await apply({ audiences: [{ key, name: 'Pros', query: pro }] })
  expect(body.changes).toEqual([
    {
      key,
      action: 'edit',
      sentences: ['Enabled.', 'It has no sentence any more.', 'It steers something else.'],
    },
  ])
  expect(await find(key)).toMatchObject({ version: 2, enabled: true, prompt: null, links: {} })
})

test('they may refer to each other in any order', async () => {
  const [base, user] = [newKey(), newKey()]
  const audiences = [
    { key: user, name: 'User', query: `audience('${base}') AND event('A').count() > 1` },
    { key: base, name: 'Base', query: pro },
  ]
  expect((await apply({ audiences })).status).toBe(200)
  expect((await find(user)).uses).toEqual([base])
  const turned = [
    { key: user, name: 'User', query: pro },
    { key: base, name: 'Base', query: `audience('${user}')` },
  ]
  expect((await apply({ audiences: turned })).status).toBe(200)
  expect((await find(base)).uses).toEqual([user])
})

test('the order is set whole; those that it leaves out come after the last custom one', async () => {
  const [a, b, c] = [newKey(), newKey(), newKey()]
  const audiences = [a, b, c].map(key => ({ key, name: key, query: pro }))
  expect((await apply({ audiences, order: [b, 'mobile', a] })).body.order).toEqual([
    ...[b, 'mobile', a, c],
    ...builtIn.filter(key => key !== 'mobile'),
  ])
  expect((await apply({ audiences, order: [b, 'mobile', a] })).body).toMatchObject(nothing)
  expect((await apply({ audiences, order: ['mobile', b, a, c] })).body).toMatchObject({
    changes: [],
    order_changed: true,
  })
  expect((await apply({ audiences, order: [a, 'gone'] })).body.error).toMatchObject({
    code: 'order_invalid',
    message: 'The order has unknown “gone”.',
  })
})

test('what is not given is deleted only if that is asked for, and not while others refer to it', async () => {
  const [base, user] = [newKey(), newKey()]
  const using = { key: user, name: 'User', query: `audience('${base}')` }
  await apply({ audiences: [{ key: base, name: 'Base', query: pro }, using] })
  expect((await apply({ audiences: [using] })).body).toMatchObject(nothing)
  expect((await apply({ audiences: [using], prune: true })).body.error).toMatchObject({
    code: 'audiences_invalid',
    message: `“${base}” cannot be applied: Other audiences refer to “${base}”: “${user}”.`,
    details: [{ key: base, code: 'audience_in_use' }],
  })
  const { body } = await apply({ audiences: [], prune: true })
  expect(body.changes.map(({ key, action }: { key: string; action: string }) => `${action} ${key}`)).toEqual([
    `delete ${base}`,
    `delete ${user}`,
  ])
  expect(await list()).toEqual(builtIn.map(key => `${key} 1`))
})

describe('all or nothing', () => {
  test('where something is wrong all of it is said, by key, and nothing is written', async () => {
    const [good, unread, far] = [newKey(), newKey(), newKey()]
    const before = await list()
    const audiences = [
      { key: good, name: 'Good', query: pro },
      { key: unread, name: 'Unread', query: `event('A').\n  cuont() > 1` },
      { key: far, name: 'Far', query: `event('A').within(91 days).count() > 1` },
    ]
    const refused = await apply({ audiences })
    expect(refused).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'audiences_invalid',
          message: `2 things are wrong with “${unread}”, “${far}”.`,
          details: [
            { key: unread, code: 'query_invalid', details: [{ line: 2, column: 3, offset: 14 }] },
            { key: far, code: 'lookback_exceeds_plan', details: [{ lookback_days: 91 }] },
          ],
        },
      },
    })
    expect(await list()).toEqual(before)
  })

  test('so it is with what only shows beside the others', async () => {
    const [good, lost, one, two, gone] = [newKey(), newKey(), newKey(), newKey(), newKey()]
    await apply({ audiences: [{ key: gone, name: 'Gone', query: pro }] })
    await apply({ audiences: [], prune: true })
    const audiences = [
      { key: good, name: 'Good', query: pro },
      { key: lost, name: 'Lost', query: `audience('nobody')` },
      { key: one, name: 'One', query: `audience('${two}')` },
      { key: two, name: 'Two', query: `NOT audience('${one}')` },
      { key: gone, name: 'Gone', query: pro },
      { key: 'desktop', name: 'Desktop', query: pro },
    ]
    expect((await apply({ audiences })).body.error.details).toMatchObject([
      { key: gone, code: 'key_taken' },
      { key: 'desktop', code: 'audience_built_in' },
      { key: lost, code: 'audience_unknown' },
      { key: one, code: 'audience_cycle', details: [one, two, one] },
      { key: two, code: 'audience_cycle', details: [two, one, two] },
    ])
    expect(await list()).toEqual(builtIn.map(key => `${key} 1`))
  })

  test.each([
    ['a field that there is not', { colour: 'red' }],
    ['no query', { query: undefined }],
    ['a membership that is none', { membership: 'for ever' }],
  ])('%s is a request that is wrong', async (_what, fields) => {
    const audience = { key: newKey(), name: 'A', query: pro, ...fields }
    expect(await apply({ audiences: [audience] })).toMatchObject({
      status: 400,
      body: {
        error: { code: 'invalid_request', details: [{ field: expect.stringMatching(/^audiences\.0/) }] },
      },
    })
  })

  test('a key twice is refused', async () => {
    const audience = { key: newKey(), name: 'A', query: pro }
    expect((await apply({ audiences: [audience, audience] })).body.error.message).toBe(
      'audiences: must have each key once.',
    )
  })
})

test('what was planned is what is applied: not if anything was changed since', async () => {
  const key = newKey()
  await apply({ audiences: [{ key, name: 'Mine', query: pro }] })
  const audiences = [{ key, name: 'From a file', query: pro }]
  const { base } = (await apply({ audiences, dry_run: true })).body
  await client.ask('PATCH', `audiences/${key}`, { name: 'By somebody else' })
  expect(await apply({ audiences, base })).toMatchObject({
    status: 409,
    body: { error: { code: 'audiences_changed' } },
  })
  expect((await find(key)).name).toBe('By somebody else')
  const planned = (await apply({ audiences, dry_run: true })).body
  expect((await apply({ audiences, base: planned.base })).status).toBe(200)

  const other = newKey()
  await client.ask('POST', 'audiences', { key: other, name: other, query: pro })
  const { base: before } = (await apply({ audiences, dry_run: true })).body
  await client.ask('POST', `audiences/${other}/move`, { to: 1 })
  expect((await apply({ audiences, base: before })).status).toBe(409)
})

test('a thousand are applied at once, and no more', async () => {
  const audiences = Array.from({ length: 1_000 }, (_, index) => ({
    key: `many_${index}`,
    name: `Many ${index}`,
    query: `event('Order Completed').count() >= ${index}`,
  }))
  expect((await apply({ audiences: [...audiences, { ...audiences[0], key: 'over' }] })).status).toBe(400)
  const { status, body } = await apply({ audiences })
  expect(status).toBe(200)
  expect(body.changes).toHaveLength(1_000)
  expect((await apply({ audiences })).body).toMatchObject(nothing)
})
