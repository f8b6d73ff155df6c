import { join } from 'node:path'
import type { PostgresLocation } from '../../src/postgres/open-postgres.ts'
import { dataFolder } from './data-folder.ts'
import { postgresPrograms, startPostgres } from './postgres-server.ts'

/** Where a test of what PostgreSQL does finds one: embedded, and on a machine that has it installed a server as well. */
export const postgresLocations: readonly (readonly [string, () => Promise<PostgresLocation>])[] = [
  ['embedded PostgreSQL', async () => ({ path: join(await dataFolder(), 'postgres') })],
  ...(postgresPrograms === undefined ? [] : ([['a PostgreSQL server', serverAt(postgresPrograms)]] as const)),
]

function serverAt(programs: string) {
  return async () => ({ url: await startPostgres(programs) })
}
