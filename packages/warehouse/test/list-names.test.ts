import type { NamesAsked } from '@muster/warehouse'
import { describe, expect, test } from 'vitest'
import { day, now, openWarehouse } from './open-warehouse.ts'

const { warehouse, clickhouse, record } = await openWarehouse()

function list(workspace: string, asked: Partial<NamesAsked> = {}) {
  return warehouse.listNames({ workspace, limit: 1_000, skip: 0, ...asked })
}

const iso = (time: number) => new Date(time).toISOString()

test('how often and when each was seen is there with the acknowledgement', async () => {
  await record(
    'shop',
    { time: now - day, properties: { size: 'small' } },
    { time: now - 2 * day, properties: { size: 'large' } },
    { time: now - 3 * day, properties: { size: 'large' } },
    { name: 'Left', time: now - 4 * day },
    { type: 'identify', time: now - 5 * day, properties: { plan: 'pro' }, context: { ip: '::1' } },
  )
  const seen = (time: number) => ({ last_seen_at: iso(time), active: true })
  expect(await list('shop')).toEqual({
    events: [
      {
        name: 'Bought',
        count: 3,
        first_seen_at: iso(now - 3 * day),
        ...seen(now - day),
        properties: [
          {
            path: 'size',
            types: ['string'],
            examples: ['large', 'small'],
            counts: [2, 1],
            ...seen(now - day),
          },
        ],
      },
      {
        name: 'Left',
        count: 1,
        first_seen_at: iso(now - 4 * day),
        ...seen(now - 4 * day),
        properties: [],
      },
    ],
    traits: [{ path: 'plan', types: ['string'], examples: ['pro'], counts: [1], ...seen(now - 5 * day) }],
    context: [{ path: 'ip', types: ['string'], examples: ['::1'], counts: [1], ...seen(now - 5 * day) }],
    hasMore: false,
  })
})

test('counts are right when calls are repeated, merged by the engine and deleted', async () => {
  const count = async () => (await list('counted')).events[0]?.count
  const bought = { messageId: 'the same' }
  await record('counted', bought, {}, {})
  await record('counted', bought)
  expect(await count()).toBe(3)
  await clickhouse.command(`INSERT INTO calls SELECT * FROM calls WHERE workspace = 'counted'`)
  await clickhouse.command('OPTIMIZE TABLE calls FINAL')
  expect(await count()).toBe(3)
  await clickhouse.command(`DELETE FROM calls WHERE workspace = 'counted' AND message_id = 'the same'`)
  expect(await count()).toBe(2)
})

test('a time that is yet to come counts as now', async () => {
  await record(
    'ahead',
    { time: now + 1_000 * day, properties: { size: 1 } },
    { name: 'Left', time: now - day },
  )
  const { events } = await list('ahead')
  expect(events).toMatchObject([
    { last_seen_at: iso(now), properties: [{ last_seen_at: iso(now) }] },
    { name: 'Left', active: true },
  ])
})

describe('what was not seen for 90 days', async () => {
  await record(
    'ageing',
    { name: 'Old', time: now - 91 * day, properties: { gone: 1 } },
    { name: 'Recent', time: now - 89 * day },
    { type: 'identify', time: now - 91 * day, properties: { former: 1 } },
    { type: 'identify', time: now, properties: { present: 1 } },
  )
  const activity = async (asked: Partial<NamesAsked>) => {
    const { events, traits } = await list('ageing', asked)
    return Object.fromEntries([
      ...events.map(({ name, active }) => [name, active]),
      ...traits.map(({ path, active }) => [path, active]),
    ])
  }

  test('is inactive, counted from the newest call', async () => {
    expect(await activity({})).toEqual({ Old: false, Recent: true, former: false, present: true })
  })

  test('is active where the workspace is seen as of long ago', async () => {
    expect(await activity({ asOf: now - 30 * day })).toMatchObject({ Old: true, former: true })
  })

  test('is found all the same', async () => {
    expect(await activity({ search: 'old' })).toEqual({ Old: false })
    expect(await activity({ search: 'former' })).toEqual({ former: false })
  })
})

describe('a search', async () => {
  await record('sought', {
    name: 'OrderCompleted',
    properties: { total_price: 1, 'käse.preis $': 2 },
    context: { userAgent: 'x' },
  })
  await record('sought', { name: 'Email Opened' }, { name: '🎉' }, { name: '100%' })
  await record('sought', { type: 'identify', properties: { 'home-address': { ZipCode: '1' }, $: 1 } })

  test.each([
    ['order completed', ['OrderCompleted']],
    ['ORDER_COMPLETED', ['OrderCompleted']],
    ['rcom', ['OrderCompleted']],
    ['totalPrice', ['OrderCompleted']],
    ['Käse', ['OrderCompleted']],
    ['käse.preis', ['OrderCompleted']],
    ['email-opened', ['Email Opened']],
    ['user agent', ['userAgent']],
    ['home address', ['home-address', 'home-address.ZipCode']],
    ['zip code', ['home-address.ZipCode']],
    ['🎉', ['🎉']],
    ['$', ['OrderCompleted', String.raw`\$`]],
    ['%', ['100%']],
    ['nothing of this', []],
    [`' OR 1 = 1 --`, []],
  ])('for “%s” finds it', async (search, names) => {
    const { events, traits, context } = await list('sought', { search })
    expect([...events.map(({ name }) => name), ...[...traits, ...context].map(({ path }) => path)]).toEqual(
      names,
    )
  })

  test('finds names that are too many and too old to be kept in mind', async () => {
    await clickhouse.command(`INSERT INTO names (workspace, scope, event, path, last_seen)
      SELECT 'sought', 'trait', '', concat('trait ', toString(number)), toDateTime64('2020-01-01', 3, 'UTC') + number
      FROM numbers(100500)`)
    expect((await warehouse.schema('sought')).traits.map(({ path }) => path)).not.toContain('trait 7')
    const { traits } = await list('sought', { search: 'TRAIT_100499' })
    expect(traits).toMatchObject([{ path: 'trait 100499', active: false }])
    expect((await list('sought', { search: 'trait_7', limit: 1 })).traits).toMatchObject([
      { path: 'trait 7' },
    ])
  })
})

test('a long list comes in pages', async () => {
  const traits = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`trait ${n}`, n]))
  await record('paged', { type: 'identify', properties: traits }, { name: 'A' }, { name: 'A' }, { name: 'B' })
  const page = async (skip: number) => {
    const { events, traits, hasMore } = await list('paged', { limit: 2, skip })
    return [...events.map(({ name }) => name), ...traits.map(({ path }) => path), hasMore]
  }
  expect(await page(0)).toEqual(['A', 'B', 'trait 0', 'trait 1', true])
  expect(await page(2)).toEqual(['trait 2', 'trait 3', true])
  expect(await page(4)).toEqual(['trait 4', false])
})

test('workspaces know nothing of each other', async () => {
  await record('north', { name: 'Skied', properties: { snow: 'deep' } })
  await record('south', { type: 'identify', properties: { tan: 'dark' } })
  expect(JSON.stringify(await list('south'))).not.toMatch(/Skied|snow/)
  expect(await list('south', { search: 'snow' })).toMatchObject({ events: [], traits: [], context: [] })
})
