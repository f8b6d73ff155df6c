import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audiences')
    .addColumn('workspace_id', 'text', column =>
      column.notNull().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('description', 'text', column => column.notNull())
    .addColumn('query', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull().defaultTo(1))
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('enabled', 'boolean', column => column.notNull().defaultTo(true))
    .addColumn('size', 'integer', column => column.notNull())
    .addColumn('computed_at', 'timestamptz', column => column.notNull())
    .addColumn('created_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
    .addColumn('updated_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('audiences_pk', ['workspace_id', 'key'])
    .execute()
}
