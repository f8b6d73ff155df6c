import type { Database } from '../postgres/open-postgres.ts'
import type { AudienceContent } from './audience.ts'
import { columnsOf } from './audience-row.ts'

/** Writes down a version of an audience; part of the transaction that makes it. */
export async function recordVersion(
  transaction: Database,
  version: { readonly workspaceId: string; readonly key: string; readonly version: number },
  content: AudienceContent,
  author: string,
): Promise<void> {
  await transaction
    .insertInto('audience_versions')
    .values({
      workspace_id: version.workspaceId,
      key: version.key,
      version: version.version,
      author,
      ...columnsOf(content),
    })
    .execute()
}
