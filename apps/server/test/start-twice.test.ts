import { join } from 'node:path'
import { Warehouse } from '@muster/warehouse'
import { expect, test } from 'vitest'
import { migrate, openPostgres } from '../src/postgres/open-postgres.ts'
import { Client } from './harness/client.ts'
import { dataFolder } from './harness/data-folder.ts'
import { start } from './harness/serve.ts'

const folder = await dataFolder()

test('the second start loads nothing, and keeps the keys and the data', { timeout: 180_000 }, async () => {
  const settings = { MUSTER_DEMO: '1', MUSTER_API_KEY: '', MUSTER_WRITE_KEY: '' }
  const stages: string[] = []
  const onProgress = ({ stage }: { stage: string }) => stages.push(stage)

  const first = await start(join(folder, 'demo'), settings, onProgress)
  const { apiKey = '', writeKey = '' } = first.createdKeys
  expect(apiKey).toMatch(/^muster_api_.{43}$/)
  expect(writeKey).toMatch(/^muster_write_.{43}$/)
  expect(stages).toContain('Loading the sample data')
  await first.close()

  stages.length = 0
  const second = await start(join(folder, 'demo'), settings, onProgress)
  const client = new Client(second.url, { apiKey, writeKey })
  expect(second.createdKeys).toEqual({})
  expect(second.signInToken).not.toBe(first.signInToken)
  expect(stages).toEqual([])
  await client.record({ type: 'track', userId: '00001', event: 'Came Back' })
  expect(await client.preview(`event('Came Back').count() = 1`)).toMatchObject({ count: 1, total: 23_570 })
  await second.close()
})

test('two may bring one warehouse up to date at once, and again', async () => {
  const location = { path: join(folder, 'clickhouse') }
  for (let time = 1; time <= 2; time++) {
    const warehouses = await Promise.all([Warehouse.open(location), Warehouse.open(location)])
    for (const warehouse of warehouses) await warehouse.ping()
    await Promise.all(warehouses.map(warehouse => warehouse.close()))
  }
})

test('two may bring one PostgreSQL up to date at once, and again', async () => {
  const location = { path: join(folder, 'postgres') }
  for (let time = 1; time <= 2; time++) {
    const database = await openPostgres(location)
    await Promise.all([migrate(database), migrate(database)])
    expect(await database.selectFrom('audiences').selectAll().execute()).toEqual([])
    await database.destroy()
  }
})
