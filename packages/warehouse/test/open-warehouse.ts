import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Call, Warehouse } from '@muster/warehouse'
import { ClickHouse } from '@muster/warehouse/sql'
import { afterAll } from 'vitest'

export const now = Date.parse('2026-07-15T12:00:00Z')
export const day = 86_400_000

let messages = 0

/** A call of one user as it came in: a track of `Bought`, unless it says otherwise. */
export function call(workspace: string, what: Partial<Call>): Call {
  return {
    workspace,
    source: 'web',
    type: 'track',
    messageId: `message ${messages++}`,
    userId: 'ann',
    name: what.type === undefined ? 'Bought' : '',
    time: now,
    receivedAt: now,
    properties: {},
    context: {},
    visitor: {},
    ...what,
  }
}

/** A warehouse on a folder of its own, and the engine beside it; both end with the tests of the file. */
export async function openWarehouse() {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'))
  const warehouse = await Warehouse.open({ path: folder })
  const clickhouse = await ClickHouse.open({ path: folder })
  afterAll(async () => {
    await warehouse.close()
    await clickhouse.close()
    await rm(folder, { recursive: true })
  })
  const record = (workspace: string, ...whats: readonly Partial<Call>[]) =>
    warehouse.record(whats.map(what => call(workspace, what)))
  return { folder, warehouse, clickhouse, record }
}
