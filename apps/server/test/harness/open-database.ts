import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Database, openPostgres } from '../../src/postgres/open-postgres.ts'
import { dataFolder } from './data-folder.ts'

/** An embedded PostgreSQL with all tables, which goes when the tests of the file are done. */
export async function openDatabase(): Promise<Database> {
  const database = await openPostgres({ path: join(await dataFolder(), 'postgres') })
  afterAll(() => database.destroy())
  return database
}
