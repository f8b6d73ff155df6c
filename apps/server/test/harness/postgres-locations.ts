import { join } from 'node:path'
import type { PostgresLocation } from '../../src/postgres/open-postgres.ts'
import { dataFolder } from './data-folder.ts'
import { PostgresServer } from './postgres-server.ts'

/** Where a test of what PostgreSQL does finds one: embedded, and a server. */
export const postgresLocations: readonly (readonly [string, () => Promise<PostgresLocation>])[] = [
  ['embedded PostgreSQL', async () => ({ path: join(await dataFolder(), 'postgres') })],
  ['a PostgreSQL server', async () => ({ url: (await PostgresServer.start()).url })],
]
