import { sql } from 'kysely'
import { ApiError } from '../http/api-error.ts'
import type { Database } from '../postgres/open-postgres.ts'

/**
 * Lets one transaction at a time change which audiences a workspace has, and their order. Reads go on; who waits too long
 * is told to come back.
 */
export async function lockAudiences(transaction: Database, workspaceId: string): Promise<void> {
  await sql`set local lock_timeout = '5s'`.execute(transaction)
  try {
    await transaction
      .selectFrom('workspaces')
      .select('id')
      .where('id', '=', workspaceId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
  } catch (error) {
    if (!isLockTimeout(error)) throw error
    throw new ApiError(503, 'unavailable', 'Somebody else is changing the audiences. Try again.', {
      retryAfter: 1,
      cause: error,
    })
  }
}

/** PostgreSQL’s `lock_not_available`. */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}
