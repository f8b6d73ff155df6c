import type { Database } from '../postgres/open-postgres.ts'
import type { AudienceRow } from './audience-row.ts'
import { mentionedAudiences } from './mentioned-audiences.ts'
import type { References } from './references.ts'
import { storedQuery } from './stored-query.ts'
import { audienceTest } from './trait-names.ts'

/** The audiences of a workspace that are not deleted, in their order. */
export function readAudienceRows(database: Database, workspaceId: string): Promise<AudienceRow[]> {
  return database
    .selectFrom('audiences')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .execute()
}

/** Every key that is or was in use in a workspace. */
export async function readTakenKeys(database: Database, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('audiences')
    .select('key')
    .where('workspace_id', '=', workspaceId)
    .execute()
  return new Set(rows.map(({ key }) => key))
}

/** What the queries of audiences refer to, given the names of the workspace's traits. */
export function referencesOf(
  rows: readonly { readonly key: string; readonly query: string }[],
  traits: ReadonlySet<string>,
): References {
  const isAudience = audienceTest(new Set(rows.map(({ key }) => key)), traits)
  return new Map(rows.map(({ key, query }) => [key, mentionedAudiences(storedQuery(query), isAudience)]))
}
