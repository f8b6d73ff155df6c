import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Warehouse } from '@muster/warehouse'
import { ClickHouse } from '@muster/warehouse/sql'
import { expect, onTestFinished, test } from 'vitest'
import { call, day, now } from './open-warehouse.ts'

test('a folder from before names were kept has them afterwards, and their counts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const before = await Warehouse.open({ path: folder })
  await before.record([
    call('shop', { properties: { size: 'large' } }),
    call('shop', { properties: { size: 12 }, time: now - day }),
    call('shop', { name: 'Left', time: now - 100 * day }),
    call('shop', { type: 'identify', properties: { plan: 'pro' } }),
    call('other', { name: 'Elsewhere' }),
  ])
  const [schema, names] = [await before.schema('shop'), await list(before)]
  await before.close()
  await undo(folder)

  const after = await Warehouse.open({ path: folder })
  onTestFinished(() => after.close())
  expect(await after.schema('shop')).toEqual(schema)
  expect(await list(after)).toEqual(names)
})

function list(warehouse: Warehouse) {
  return warehouse.listNames({ workspace: 'shop', limit: 10, skip: 0 })
}

/** Brings a folder back to what it was before the step. */
async function undo(folder: string): Promise<void> {
  const clickhouse = await ClickHouse.open({ path: folder })
  await clickhouse.command('DROP TABLE names')
  await clickhouse.command(`DELETE FROM migrations WHERE name = '007-vocabulary'`)
  await clickhouse.close()
}
