import { Unavailable } from '@muster/warehouse'
import { sql } from 'kysely'
import { isPostgresUnavailable } from './is-postgres-unavailable.ts'
import type { Database } from './open-postgres.ts'

/** What only one server at a time does, with its advisory lock: any number, as long as all servers have the same. */
const locks = { 'write calls': 7_823_001, 'prepare jobs': 7_823_002 }

/** Milliseconds. A server that hangs in the middle of its turn loses it. */
const longestTurn = 90_000

/**
 * Lets one server at a time do something, of those that share a PostgreSQL server. The lock goes with the connection, so a
 * server that is gone keeps nobody waiting. Rejects with `Unavailable` where PostgreSQL is away.
 */
export async function exclusively<Result>(
  database: Database,
  what: keyof typeof locks,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await database.transaction().execute(async transaction => {
      await sql`select set_config('idle_in_transaction_session_timeout', ${String(longestTurn)}, true),
                       pg_advisory_xact_lock(${locks[what]})`.execute(transaction)
      return work()
    })
  } catch (error) {
    throw isPostgresUnavailable(error) ? new Unavailable(error) : error
  }
}
