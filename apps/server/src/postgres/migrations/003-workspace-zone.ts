import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('workspaces')
    .addColumn('zone', 'text', column => column.notNull().defaultTo('UTC'))
    .execute()
}
