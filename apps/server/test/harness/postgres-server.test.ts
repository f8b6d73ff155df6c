import pg from 'pg'
import { expect, test } from 'vitest'
import { PostgresServer } from './postgres-server.ts'

const server = await PostgresServer.start()

async function ask(sql: string) {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('it is a PostgreSQL of its own', async () => {
  expect(await ask(`SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
    { tables: 0 },
  ])
})

test.each(['stop', 'kill'] as const)('what was stored is there after %s', async how => {
  await ask(`CREATE TABLE "before ${how}" (n int)`)
  await server[how]()
  await expect(ask('SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await server.startAgain()
  expect(await ask(`SELECT n FROM "before ${how}"`)).toEqual([])
})
