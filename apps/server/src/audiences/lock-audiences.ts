import type { Database } from '../postgres/open-postgres.ts'

/** Lets one transaction at a time change which audiences a workspace has, and their order. Reads go on. */
export async function lockAudiences(transaction: Database, workspaceId: string): Promise<void> {
  await transaction
    .selectFrom('workspaces')
    .select('id')
    .where('id', '=', workspaceId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}
