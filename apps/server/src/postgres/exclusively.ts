import { Unavailable } from '@muster/warehouse'
import { sql } from 'kysely'
import { isPostgresUnavailable } from './is-postgres-unavailable.ts'
import type { Database } from './open-postgres.ts'

/** The advisory lock of those that write calls: any number, as long as all servers have the same. */
const lock = 7_823_001
/** Milliseconds. A server that hangs in the middle of its turn loses it. */
const longestTurn = 90_000

/**
 * Lets one server at a time write calls to the warehouse that they share. The lock goes with the connection, so a server
 * that is gone keeps nobody waiting. Rejects with `Unavailable` where PostgreSQL is away.
 */
export async function exclusively<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  try {
    return await database.transaction().execute(async transaction => {
      await sql`select set_config('idle_in_transaction_session_timeout', ${String(longestTurn)}, true),
                       pg_advisory_xact_lock(${lock})`.execute(transaction)
      return work()
    })
  } catch (error) {
    throw isPostgresUnavailable(error) ? new Unavailable(error) : error
  }
}
