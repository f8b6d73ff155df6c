import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Call, type NamesAsked, Warehouse } from '@muster/warehouse'
import { ClickHouse } from '@muster/warehouse/sql'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'

const day = 86_400_000
const now = Date.parse('2026-07-15T12:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'muster-'))
const warehouse = await Warehouse.open({ path: folder })
const clickhouse = await ClickHouse.open({ path: folder })
let messages = 0

afterAll(async () => {
  await warehouse.close()
  await clickhouse.close()
  await rm(folder, { recursive: true })
})

afterEach(() => {
  vi.useRealTimers()
})

/** A call as it came in, of one user; a track unless it says otherwise. */
function call(workspace: string, what: Partial<Call>): Call {
  const time = what.time ?? now
  return {
    workspace,
    source: 'web',
    type: 'track',
    messageId: `message ${messages++}`,
    userId: 'ann',
    name: what.type === 'identify' ? '' : 'Bought',
    time,
    receivedAt: Math.max(time, now),
    properties: {},
    context: {},
    visitor: {},
    ...what,
  }
}

function record(workspace: string, ...whats: readonly Partial<Call>[]): Promise<void> {
  return warehouse.record(whats.map(what => call(workspace, what)))
}

function list(workspace: string, asked: Partial<NamesAsked> = {}) {
  return warehouse.listNames({ workspace, limit: 1_000, skip: 0, ...asked })
}

async function found(workspace: string, search: string) {
  const { events, traits, context } = await list(workspace, { search })
  return [...events.map(({ name }) => name), ...[...traits, ...context].map(({ path }) => path)]
}

describe('the schema', () => {
  test('knows each name, type and value as soon as it is acknowledged', async () => {
    expect(await warehouse.schema('growing')).toEqual({ events: [], traits: [], context: [] })
    await record('growing', { name: 'Bought', properties: { size: 'large' } })
    expect(await warehouse.schema('growing')).toEqual({
      events: [{ name: 'Bought', properties: [{ path: 'size', types: ['string'], examples: ['large'] }] }],
      traits: [],
      context: [],
    })
    await record(
      'growing',
      { name: 'Bought', properties: { size: 12 } },
      { name: 'Left' },
      { type: 'identify', properties: { plan: 'pro', address: { 'zip.code': 1 } } },
      { type: 'group', name: '', groupId: 'acme', properties: { seats: 3 }, context: { ip: '::1' } },
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

  test('is the same object while nothing in it changes, and so is what does not change beside it', async () => {
    const same = { name: 'Bought', properties: { size: 'large' } }
    await record('steady', same, { type: 'identify', properties: { plan: 'pro' } })
    const schema = await warehouse.schema('steady')
    for (let n = 0; n < 3; n++) await record('steady', same, { ...same, time: now + n })
    expect(await warehouse.schema('steady')).toBe(schema)

    await record('steady', { type: 'identify', properties: { plan: 'free' } })
    const next = await warehouse.schema('steady')
    expect(next).not.toBe(schema)
    expect(next.events[0]).toBe(schema.events[0])
  })

  test('asks the database nothing while nothing is new', async () => {
    await record('quiet', { name: 'Bought' })
    await warehouse.schema('quiet')
    const asked = vi.spyOn(ClickHouse.prototype, 'query')
    await warehouse.schema('quiet')
    await record('quiet', { name: 'Left' })
    expect((await warehouse.schema('quiet')).events).toHaveLength(2)
    expect(asked.mock.calls.filter(([{ sql }]) => sql.includes('names'))).toEqual([])
    asked.mockRestore()
  })
})
