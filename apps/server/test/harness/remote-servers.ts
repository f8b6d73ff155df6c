import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { ClickHouseServer } from './clickhouse-server.ts'
import { dataFolder } from './data-folder.ts'
import { PostgresServer } from './postgres-server.ts'
import { ServerProcess } from './server-process.ts'

/**
 * Two servers that start at once, on one PostgreSQL and one ClickHouse; they run as long as the tests of the file do.
 * `start` adds another, for one test.
 */
export async function remoteServers(settings: Readonly<Record<string, string>> = {}) {
  const [clickhouse, postgres] = await Promise.all([ClickHouseServer.start(), PostgresServer.start()])
  const folder = await dataFolder()
  const start = (name: string, atEnd: typeof afterAll | typeof onTestFinished = onTestFinished) =>
    ServerProcess.start(
      join(folder, name),
      { MUSTER_CLICKHOUSE_URL: clickhouse.url, MUSTER_POSTGRES_URL: postgres.url, ...settings },
      atEnd,
    )
  const [one, other] = await Promise.all([start('one', afterAll), start('other', afterAll)])
  return { clickhouse, postgres, one, other, start }
}
