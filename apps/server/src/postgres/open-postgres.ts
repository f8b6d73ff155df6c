import { mkdir } from 'node:fs/promises'
import { Kysely, Migrator, PostgresDialect } from 'kysely'
import * as workspaces from './migrations/001-workspaces.ts'
import * as audiences from './migrations/002-audiences.ts'
import * as workspaceZone from './migrations/003-workspace-zone.ts'
import * as terms from './migrations/004-terms.ts'
import * as audiencePrompt from './migrations/005-audience-prompt.ts'
import * as definitions from './migrations/006-definitions.ts'
import * as live from './migrations/007-live.ts'
import * as webhooks from './migrations/008-webhooks.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** A migration that has been released is never edited; a change is a new one. */
export const migrations = {
  '001-workspaces': workspaces,
  '002-audiences': audiences,
  '003-workspace-zone': workspaceZone,
  '004-terms': terms,
  '005-audience-prompt': audiencePrompt,
  '006-definitions': definitions,
  '007-live': live,
  '008-webhooks': webhooks,
}

/** Where PostgreSQL is: a server by its URL, or embedded in this process on a data folder. */
export type PostgresLocation = { readonly url: string } | { readonly path: string }

/** Opens the database and brings its tables up to date. Several servers may do so at once. */
export async function openPostgres(location: PostgresLocation): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: await dialect(location) })
  await migrate(database)
  return database
}

/** Safe to run twice, and by two at once. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function dialect(location: PostgresLocation) {
  if ('url' in location) return new PostgresDialect({ pool: await openPool(location.url) })
  const { PGlite } = await import('@electric-sql/pglite')
  await mkdir(location.path, { recursive: true })
  return pgliteDialect(new PGlite(location.path))
}

async function openPool(url: string) {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    // A server that hangs holds nobody up for longer than that, in milliseconds.
    connectionTimeoutMillis: 5_000,
    // As long as one server may wait for another that loads the sample data.
    query_timeout: 300_000,
  })
  // A connection may break while nothing runs on it. Whoever uses it next is told; nobody else needs to be.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}
