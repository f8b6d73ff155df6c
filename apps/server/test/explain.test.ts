import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()

const at = '2026-07-01T00:00:00Z'
const order = (userId: string, timestamp: string, revenue: number) => ({
  type: 'track',
  userId,
  event: 'Order Completed',
  messageId: `${userId} ${timestamp}`,
  timestamp,
  properties: { revenue },
})
const past = '2026-01-01T00:00:00Z'

await client.record(
  { type: 'identify', userId: 'ada', timestamp: past, traits: { plan: 'pro', note: 'one\ntwo' } },
  { type: 'identify', userId: 'ben', timestamp: past, traits: { plan: 'free' } },
  order('ada', '2026-05-01T10:00:00Z', 20),
  order('ada', '2026-06-03T10:00:00Z', 60),
  order('ben', '2026-03-01T10:00:00Z', 90),
  { type: 'track', anonymousId: 'visitor-1', event: 'Product Viewed', timestamp: '2026-06-20T00:00:00Z' },
  { type: 'identify', userId: 'cora', anonymousId: 'visitor-1', timestamp: '2026-06-21T00:00:00Z' },
  { type: 'group', userId: 'ada', groupId: 'acme', timestamp: past, traits: { industry: 'retail' } },
  { type: 'group', userId: 'ben', groupId: 'acme', timestamp: '2026-02-01T00:00:00Z' },
)
for (const audience of [
  { key: 'pros', name: 'Pros', query: `trait('plan') = 'pro'` },
  { key: 'buyers', name: 'Buyers', query: `event('Order Completed').within(60 days).count() >= 1` },
  { key: 'loyal', name: 'Loyal', query: `trait('buyers') = true AND audience('pros')` },
])
  expect((await client.api('audiences', audience)).status).toBe(201)

interface Condition {
  readonly text: string
  readonly matches: boolean
  readonly conditions?: readonly Condition[]
}

interface Explanation {
  readonly matches: boolean
  readonly because: Condition
}

async function explain(asked: object): Promise<Explanation> {
  const response = await client.api('audiences/explain', { at, ...asked })
  expect(response.status, await response.clone().text()).toBe(200)
  return (await response.json()) as Explanation
}

async function refusal(asked: object) {
  const response = await client.api('audiences/explain', { at, ...asked })
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  return [response.status, error.code, error.message]
}

const ada = { user_id: 'ada' }
const buyer = `event('Order Completed').within(30 days).count() >= 1`

test('a match comes with the value, the events it was made of, and until when it holds', async () => {
  expect(await explain({ query: buyer, profile: ada })).toEqual({
    matches: true,
    at: '2026-07-01T00:00:00.000Z',
    description: 'Customers who completed an order in the last 30 days',
    because: {
      kind: 'comparison',
      text: buyer,
      description: 'completed an order in the last 30 days',
      matches: true,
      value: 1,
      events: [
        {
          name: 'Order Completed',
          time: '2026-06-03T10:00:00.000Z',
          message_id: 'ada 2026-06-03T10:00:00Z',
          properties: { revenue: 60 },
        },
      ],
      event_count: 1,
      until: { at: '2026-07-03T10:00:00.001Z', reason: expect.any(String) },
    },
    until: { at: '2026-07-03T10:00:00.001Z', reason: expect.any(String) },
    flip: [{ text: buyer, description: 'completed an order in the last 30 days', matches: false }],
  })
})

test('a miss says which conditions hold, and which would have to', async () => {
  const query = `trait('plan') = 'pro' AND event('Order Completed').sum(property('revenue')) > 100 AND trait('phone').exists()`
  expect(await explain({ query, profile: ada })).toMatchObject({
    matches: false,
    because: {
      kind: 'and',
      matches: false,
      conditions: [
        { matches: true, value: 'pro' },
        { matches: false, value: 80, event_count: 2 },
        { matches: false, missing: expect.stringContaining('phone') },
      ],
    },
    until: null,
    flip: [{ matches: true }, { matches: true, text: `trait('phone').exists()` }],
  })
})

test('a merged visitor’s history counts, whichever name one asks by', async () => {
  const query = `event('Product Viewed').count() >= 1`
  const { id } = await client.profile(query)
  for (const profile of [{ user_id: 'cora' }, { anonymous_id: 'visitor-1' }, { id }])
    expect(await explain({ query, profile })).toMatchObject({ matches: true, because: { event_count: 1 } })
})

test('at another instant, what came later is not there yet', async () => {
  expect(await explain({ query: buyer, profile: ada, at: '2026-05-20' })).toMatchObject({
    matches: true,
    because: { events: [{ time: '2026-05-01T10:00:00.000Z' }] },
  })
  expect(await explain({ query: buyer, profile: ada, at: '2026-04-01' })).toMatchObject({ matches: false })
})

test('a saved audience is explained by its key, and those that it refers to by their own queries', async () => {
  expect(await explain({ key: 'loyal', profile: ada })).toMatchObject({
    matches: true,
    because: {
      conditions: [
        {
          text: `audience('buyers')`,
          audience: { text: expect.stringContaining('60 days'), event_count: 1 },
        },
        { text: `audience('pros')`, audience: { value: 'pro' } },
      ],
    },
  })
})

test('a visitor is what the request says, and nothing else', async () => {
  const visitor = { attributes: { country: 'NL', 'utm.campaign': 'spring' }, traits: { plan: 'pro' } }
  const query = `visitor('country') = 'NL' AND visitor('utm.campaign') = 'spring' AND audience('pros')`
  expect((await explain({ query, visitor })).matches).toBe(true)
  expect((await explain({ query: buyer, visitor })).matches).toBe(false)
})

test('a visitor whose audiences are given is in those and in no others', async () => {
  const visitor = { attributes: {}, traits: { plan: 'pro' }, audiences: ['buyers'] }
  expect((await explain({ query: `audience('buyers')`, visitor })).matches).toBe(true)
  expect((await explain({ query: `audience('pros')`, visitor })).matches).toBe(false)
})

test('an account is asked about by its group id, or by its id in a preview', async () => {
  const query = `trait('industry') = 'retail' AND ANY(${buyer})`
  for (const profile of [{ group_id: 'acme' }, { id: 'acme' }])
    expect(await explain({ query, profile })).toMatchObject({
      matches: true,
      because: { conditions: [{ value: 'retail' }, { kind: 'any', users: { matching: 1, total: 2 } }] },
    })
  expect(await explain({ query, profile: { group_id: 'acme' }, at: '2025-01-01' })).toMatchObject({
    matches: false,
    because: { conditions: [{}, { users: { matching: 0, total: 0 } }] },
  })
})

test.each([
  buyer,
  `event('Order Completed').avg(property('revenue')) >= 40`,
  `trait('plan').none_of('free', 'none')`,
  `trait('note').matches('one.two')`,
  `trait('note').matches('(?s)one.two$')`,
  `audience('loyal') OR trait('pros') = false`,
])('%s is true of just those whom a preview counts', async query => {
  const { sample } = await client.preview(query, at)
  const counted = sample.flatMap(({ identifiers }) => identifiers.map(({ id }) => id))
  for (const user_id of ['ada', 'ben', 'cora'])
    expect((await explain({ query, profile: { user_id } })).matches, user_id).toBe(counted.includes(user_id))
})

test.each<[string, object, number, string, string]>([
  [
    'neither a query nor a key',
    { profile: ada },
    400,
    'invalid_request',
    'must have either a query or a key',
  ],
  ['both', { query: buyer, key: 'pros', profile: ada }, 400, 'invalid_request', 'either a query or a key'],
  ['nobody', { query: buyer }, 400, 'invalid_request', 'must have either a profile or a visitor'],
  [
    'a profile and a visitor',
    { query: buyer, profile: ada, visitor: { attributes: {} } },
    400,
    'invalid_request',
    'must have either a profile or a visitor',
  ],
  [
    'a profile without a name',
    { query: buyer, profile: {} },
    400,
    'invalid_request',
    'profile: must have exactly one',
  ],
  [
    'a profile with two names',
    { query: buyer, profile: { ...ada, id: '1' } },
    400,
    'invalid_request',
    'profile: must have exactly one',
  ],
  [
    'a visitor with half an attribute',
    { query: buyer, visitor: { attributes: { country: null } } },
    400,
    'invalid_request',
    'visitor.attributes.country: must be a string, a number or a boolean',
  ],
  ['what is no query', { query: 'trait(', profile: ada }, 422, 'query_invalid', 'Line 1'],
  ['what is no pattern', { query: `trait('a').matches(')')`, profile: ada }, 422, 'query_invalid', '“)”'],
  [
    'an audience that is not there',
    { query: `audience('vip')`, profile: ada },
    422,
    'audience_unknown',
    '“vip”',
  ],
  ['a key that is not there', { key: 'vip', profile: ada }, 404, 'audience_not_found', '“vip”'],
  [
    'an unknown user',
    { query: buyer, profile: { user_id: 'zoe' } },
    404,
    'profile_not_found',
    'user_id “zoe”',
  ],
  ['an unknown id', { query: buyer, profile: { id: 'zoe' } }, 404, 'profile_not_found', 'id “zoe”'],
  [
    'an id of nobody',
    { query: buyer, profile: { id: '00000000-0000-4000-8000-000000000000' } },
    404,
    'profile_not_found',
    'Nobody is known',
  ],
  [
    'an unknown account',
    { query: `ANY(${buyer})`, profile: { group_id: 'zoo' } },
    404,
    'profile_not_found',
    'group_id “zoo”',
  ],
  [
    'a query about accounts asked about a user',
    { query: `ANY(${buyer})`, profile: ada },
    422,
    'profile_unfitting',
    'Ask about a group_id.',
  ],
  [
    'a query about accounts asked about a visitor',
    { query: `ANY(${buyer})`, visitor: { attributes: {} } },
    422,
    'profile_unfitting',
    'Ask about a group_id.',
  ],
  [
    'a query about people asked about an account',
    { query: buyer, profile: { group_id: 'acme' } },
    422,
    'profile_unfitting',
    'Ask about a user_id',
  ],
])('%s is refused in a sentence', async (_what, asked, status, code, sentence) => {
  expect(await refusal(asked)).toEqual([status, code, expect.stringContaining(sentence)])
})
