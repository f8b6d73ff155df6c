import { CompiledQuery, sql } from 'kysely'
import type { Db } from 'pg-boss'
import type { Database } from '../postgres/open-postgres.ts'

/** What pg-boss asks, on our connection to PostgreSQL, embedded or not; within a transaction if it is given one. */
export function bossDatabase(database: Database): Db {
  return {
    async executeSql(text, values) {
      const query = CompiledQuery.raw(text, values)
      return database.isTransaction
        ? answer(await database.executeQuery(query))
        : database.connection().execute(async connection => {
            try {
              return answer(await connection.executeQuery(query))
            } catch (error) {
              // Some of what it asks begins a transaction of its own, which must not stay open on a pooled connection.
              await sql`rollback`.execute(connection)
              throw error
            }
          })
    },
  }
}

function answer({ rows }: { readonly rows: unknown[] }) {
  return { rows }
}
