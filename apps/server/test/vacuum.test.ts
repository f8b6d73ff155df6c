import { PGlite } from '@electric-sql/pglite'
import { Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { pgliteDialect } from '../src/postgres/pglite-dialect.ts'

interface Notes {
  notes: { id: number; text: string }
}

test('a row that is written again and again takes no more disk for it', async () => {
  const database = new Kysely<Notes>({ dialect: pgliteDialect(new PGlite(), 50) })
  await sql`CREATE TABLE notes (id int, text text)`.execute(database)
  await sql`ALTER TABLE notes ALTER COLUMN text SET STORAGE EXTERNAL`.execute(database)
  await database.insertInto('notes').values({ id: 1, text: '' }).execute()
  const text = 'x'.repeat(100_000)
  for (let times = 0; times < 100; times++) {
    await database.updateTable('notes').set({ text }).execute()
    // Whoever else wants the connection has it in between.
    await new Promise(setImmediate)
  }
  const { rows } = await sql<{ size: number }>`
    SELECT pg_total_relation_size('notes')::int AS size`.execute(database)
  expect(rows[0]?.size).toBeLessThan(50 * text.length)
  await database.destroy()
})
