import { Warehouse } from '@muster/warehouse'
import { ClickHouse } from '@muster/warehouse/sql'
import { afterEach, expect, test, vi } from 'vitest'
import { call, now, openWarehouse } from './open-warehouse.ts'

const { folder, warehouse, clickhouse, record } = await openWarehouse()

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('each name, type and value is known as soon as it is acknowledged', async () => {
  expect(await warehouse.schema('growing')).toEqual({ events: [], traits: [], context: [] })
  await record('growing', { properties: { size: 'large' } })
  expect(await warehouse.schema('growing')).toEqual({
    events: [{ name: 'Bought', properties: [{ path: 'size', types: ['string'], examples: ['large'] }] }],
    traits: [],
    context: [],
  })
  await record(
    'growing',
    { properties: { size: 12 } },
    { name: 'Left' },
    { type: 'identify', properties: { plan: 'pro', address: { 'zip.code': 1 } } },
    { type: 'group', groupId: 'acme', properties: { seats: 3 }, context: { ip: '::1' } },
  )
  expect(await warehouse.schema('growing')).toEqual({
    events: [
      {
        name: 'Bought',
        properties: [{ path: 'size', types: ['number', 'string'], examples: ['large', 12] }],
      },
      { name: 'Left', properties: [] },
    ],
    traits: [
      { path: 'address', types: ['object'], examples: [] },
      { path: 'address.zip\\.code', types: ['number'], examples: [1] },
      { path: 'plan', types: ['string'], examples: ['pro'] },
      { path: 'seats', types: ['number'], examples: [3] },
    ],
    context: [{ path: 'ip', types: ['string'], examples: ['::1'] }],
  })
})

test('what is kept in memory is what another server reads from disk', async () => {
  await record(
    'kept',
    ...['a', 'b', 'b', 'c', 'c', 'c'].map(size => ({ properties: { size, list: [1] } })),
    { name: 'Left', properties: { at: '2026-07-01' } },
    { type: 'identify', properties: { plan: 'pro', address: { city: 'Paris' } }, context: { ip: '::1' } },
  )
  const kept = await warehouse.schema('kept')
  const other = await Warehouse.open({ path: folder })
  expect(await other.schema('kept')).toEqual(kept)
  await other.close()
})

test('it is the same object while nothing in it changes, and so is what stays the same in it', async () => {
  const same = { properties: { size: 'large' } }
  await record('steady', same, { type: 'identify', properties: { plan: 'pro' } })
  const schema = await warehouse.schema('steady')
  for (let n = 0; n < 3; n++) await record('steady', same, { ...same, time: now + n })
  expect(await warehouse.schema('steady')).toBe(schema)

  await record('steady', { type: 'identify', properties: { plan: 'free' } })
  const next = await warehouse.schema('steady')
  expect(next).not.toBe(schema)
  expect(next.events[0]).toBe(schema.events[0])
})

test('the database is asked nothing once it has been read', async () => {
  await record('quiet', {})
  await warehouse.schema('quiet')
  const asked = vi.spyOn(ClickHouse.prototype, 'query')
  await warehouse.schema('quiet')
  await record('quiet', { name: 'Left', properties: { early: true } })
  expect((await warehouse.schema('quiet')).events.map(({ name }) => name)).toEqual(['Bought', 'Left'])
  expect(asked.mock.calls.filter(([{ sql }]) => /names|attributes/.test(sql))).toEqual([])
})

test('many questions at once are read once', async () => {
  await record('crowded', {})
  const schemas = await Promise.all(Array.from({ length: 20 }, () => warehouse.schema('crowded')))
  expect(new Set(schemas).size).toBe(1)
})

test('what arrives while it is read is in it', async () => {
  await record('busy', {})
  const reading = warehouse.schema('busy')
  await record('busy', { name: 'Left' })
  await reading
  expect((await warehouse.schema('busy')).events.map(({ name }) => name).sort()).toEqual(['Bought', 'Left'])
})

test('workspaces know nothing of each other', async () => {
  await record('north', { name: 'Skied', properties: { snow: 'deep' } })
  await record('south', { type: 'identify', properties: { tan: 'dark' } })
  const [north, south] = [await warehouse.schema('north'), await warehouse.schema('south')]
  expect(north.events.map(({ name }) => name)).toEqual(['Skied'])
  expect(north.traits).toEqual([])
  expect(south).toMatchObject({ events: [], traits: [{ path: 'tan' }] })
})

test('the names that another server wrote arrive: behind an answer, or before it after a long silence', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await record('shared', {})
  const other = await Warehouse.open({ path: folder })
  const names = async () => (await warehouse.schema('shared')).events.map(({ name }) => name)
  expect(await names()).toEqual(['Bought'])

  await other.record([call('shared', { name: 'Left', properties: { early: true } })])
  expect(await names()).toEqual(['Bought'])
  vi.advanceTimersByTime(31_000)
  await vi.waitUntil(async () => (await names()).includes('Left'), { timeout: 20_000 })
  expect((await warehouse.schema('shared')).events[1]?.properties).toMatchObject([{ path: 'early' }])

  await other.record([call('shared', { name: 'Came back' })])
  vi.advanceTimersByTime(301_000)
  expect((await names()).sort()).toEqual(['Bought', 'Came back', 'Left'])
  await other.close()
})

test('of very many names it holds the most recently used, and a new one at once', async () => {
  await clickhouse.command(`INSERT INTO names (workspace, scope, event, path, last_seen)
    SELECT 'large', 'event', concat('Event ', toString(number)), '', toDateTime64('2026-01-01', 3, 'UTC') + number
    FROM numbers(100500)`)
  await record('large', { name: 'Newest', properties: { size: 1 } })
  const { events } = await warehouse.schema('large')
  const kept = new Set(events.map(({ name }) => name))
  expect(kept.size).toBe(99_999)
  expect(kept.has('Newest')).toBe(true)
  expect(kept.has('Event 100499')).toBe(true)
  expect(kept.has('Event 501')).toBe(false)

  await record('large', { name: 'Newer still', time: now + 1, receivedAt: now + 1 })
  const next = new Set((await warehouse.schema('large')).events.map(({ name }) => name))
  expect(next.size).toBe(99_999)
  expect(next.has('Newer still')).toBe(true)
  expect(next.has('Event 502')).toBe(false)
})
