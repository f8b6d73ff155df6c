import type { Database } from '../postgres/open-postgres.ts'
import { columnsOf } from './audience-row.ts'
import { builtInAudiences } from './built-in-audiences.ts'
import { lockAudiences } from './lock-audiences.ts'
import { recordVersion } from './record-version.ts'

/**
 * Gives a workspace the built-in audiences that it lacks, last in the order. One whose key is or was in use there stays
 * what it is. Safe for two servers that start at once.
 */
export function ensureBuiltInAudiences(database: Database, workspaceId: string): Promise<void> {
  return database.transaction().execute(async transaction => {
    await lockAudiences(transaction, workspaceId)
    const rows = await transaction
      .selectFrom('audiences')
      .select(['key', 'position'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    const taken = new Set(rows.map(({ key }) => key))
    const missing = builtInAudiences.filter(({ key }) => !taken.has(key))
    const last = Math.max(0, ...rows.map(({ position }) => position))
    for (const [index, { key, ...said }] of missing.entries()) {
      const content = {
        ...said,
        prompt: null,
        membership: 'while_matching',
        enabled: true,
        links: {},
      } as const
      await transaction
        .insertInto('audiences')
        .values({
          workspace_id: workspaceId,
          key,
          ...columnsOf(content),
          position: last + index + 1,
          built_in: true,
          size: 0,
          computed_at: null,
        })
        .execute()
      await recordVersion(transaction, { workspaceId, key, version: 1 }, content, 'Muster')
    }
  })
}
