import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()
const everyone = 'event().count() >= 0'

function save(audience: object) {
  return client.ask('POST', 'audiences', { query: everyone, ...audience })
}

async function list(parameters: string) {
  const { body } = await client.ask('GET', `audiences?${parameters}`)
  return { keys: body.audiences.map(({ key }: { key: string }) => key), next: body.next }
}

test('an audience that is saved is counted at once, and to be computed', async () => {
  await client.record({ type: 'track', userId: 'ada', event: 'Order Completed', properties: { revenue: 30 } })
  const saved = await save({
    name: 'Buyers',
    query: `event('Order Completed').count()>0`,
    membership: 'for 7 days, renewed',
    links: { banner: 'thanks', sizes: [1, 2] },
  })
  expect(saved.status).toBe(201)
  expect(saved.body).toEqual({
    key: 'buyers',
    name: 'Buyers',
    description: 'Customers who completed an order',
    query: `event('Order Completed').count() > 0`,
    prompt: null,
    membership: { for: '7 days', renew: true },
    enabled: true,
    links: { banner: 'thanks', sizes: [1, 2] },
    built_in: false,
    size: 1,
    status: 'queued',
    progress: null,
    failure: null,
    version: 1,
    order: 1,
    uses: [],
    used_by: [],
    never_wins: null,
    warnings: [],
    created_at: expect.any(String),
    updated_at: saved.body.created_at,
    computed_at: expect.any(String),
  })
  expect((await client.ask('GET', 'audiences/buyers')).body).toEqual(saved.body)
})

test('one that is saved disabled is so', async () => {
  expect(await save({ name: 'Later', enabled: false })).toMatchObject({
    status: 201,
    body: { status: 'disabled' },
  })
})

test('references are told both ways, and what to look at twice', async () => {
  const user = await save({
    name: 'Many buyers',
    query: `audience('buyers') AND event('Order Complete').count() > 1`,
  })
  expect(user.body).toMatchObject({ uses: ['buyers'], used_by: [], never_wins: { because: 'buyers' } })
  expect(user.body.warnings).toEqual(['There is no event “Order Complete”. Did you mean “Order Completed”?'])
  expect((await client.ask('GET', 'audiences/buyers')).body.used_by).toEqual(['many_buyers'])
})

test('the sentence that a query was built from is kept with the audience', async () => {
  const prompt = 'everyone who may have done something 👩‍👩‍👧‍👦'
  const saved = await save({ name: 'With a sentence', prompt: ` ${prompt} ` })
  expect(saved).toMatchObject({ status: 201, body: { key: 'with_a_sentence', prompt } })
  expect((await client.ask('GET', 'audiences/with_a_sentence')).body).toEqual(saved.body)
})

test('a query that was built from no sentence has none', async () => {
  expect(await save({ name: 'Written by hand' })).toMatchObject({ status: 201, body: { prompt: null } })
})

test.each([
  ['prompt', ''],
  ['prompt', 'x'.repeat(4_001)],
  ['prompt', 7],
  ['prompt', 'customers who \0 bought'],
  ['name', 'Nul \0'],
  ['description', '\0'],
  ['query', `trait('\0').exists()`],
  ['membership', 'for ever'],
  ['membership', { for: '11 years' }],
  ['membership', 'for 3651 days'],
  ['links', []],
  ['links', { text: 'a\0' }],
  ['links', { text: 'x'.repeat(10_000) }],
  ['enabled', 'no'],
])('a %s that cannot be kept is refused', async (field, value) => {
  expect(await save({ name: 'Refused', [field]: value })).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid_request', details: [{ field }] } },
  })
})

test('a query that refers to nobody, or to itself, is refused', async () => {
  expect(await save({ name: 'Lost', query: `audience('nobody')` })).toMatchObject({
    status: 422,
    body: { error: { code: 'audience_unknown' } },
  })
  expect(await save({ key: 'self', name: 'Self', query: `NOT audience('self')` })).toMatchObject({
    status: 422,
    body: { error: { code: 'audience_cycle', details: ['self', 'self'] } },
  })
})

test('a search finds parts of names, descriptions and keys', async () => {
  await save({ key: 'k1', name: 'Café crème', description: 'Those who like it sweet' })
  expect(await list('search=CAFE-CR')).toEqual({ keys: ['k1'], next: null })
  expect(await list('search=like%20it')).toEqual({ keys: ['k1'], next: null })
  expect(await list('search=K1')).toEqual({ keys: ['k1'], next: null })
  expect(await list('search=%25')).toEqual({ keys: [], next: null })
  expect((await client.ask('GET', `audiences?search=${'x'.repeat(201)}`)).status).toBe(400)
})

test('a list comes in its order, a page at a time, and may leave out what is built in', async () => {
  const all = (await list('')).keys
  expect(all).toEqual([
    ...(await list('built_in=false')).keys,
    'new_visitors',
    'returning_visitors',
    'desktop',
    'mobile',
    'everyone',
  ])
  const paged: string[] = []
  for (let next: string | null = '0'; next !== null; ) {
    const page = await list(`limit=2&cursor=${next}`)
    paged.push(...page.keys)
    next = page.next
  }
  expect(paged).toEqual(all)
  const { next } = await list('limit=1&built_in=true')
  expect((await list(`limit=1&built_in=true&cursor=${next}`)).keys).toEqual(['returning_visitors'])
})
