import type { Database } from '../postgres/open-postgres.ts'
import { columnsOf } from './audience-row.ts'
import { builtInAudiences } from './built-in-audiences.ts'
import { lockAudiences } from './lock-audiences.ts'
import { recordVersion } from './record-version.ts'

/**
 * Gives a workspace the built-in audiences that it lacks, last in the order. One whose key is or was in use there stays
 * what it is. Safe for two servers that start at once.
 */
export async function ensureBuiltInAudiences(database: Database, workspaceId: string): Promise<void> {
  // Nobody waits for whoever changes something there, where nothing is to be changed.
  if ((await findMissing(database, workspaceId)).missing.length === 0) return
  await database.transaction().execute(async transaction => {
    await lockAudiences(transaction, workspaceId)
    const { missing, last } = await findMissing(transaction, workspaceId)
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

/** The built-in audiences that a workspace lacks, and its last place in the order. */
async function findMissing(database: Database, workspaceId: string) {
  const rows = await database
    .selectFrom('audiences')
    .select(['key', 'position'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  const taken = new Set(rows.map(({ key }) => key))
  return {
    missing: builtInAudiences.filter(({ key }) => !taken.has(key)),
    last: Math.max(0, ...rows.map(({ position }) => position)),
  }
}
