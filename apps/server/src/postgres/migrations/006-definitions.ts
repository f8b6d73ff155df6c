import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('audiences')
    .addColumn('membership', 'jsonb', column => column.notNull().defaultTo(sql`'"while_matching"'`))
    .addColumn('links', 'jsonb', column => column.notNull().defaultTo(sql`'{}'`))
    .addColumn('built_in', 'boolean', column => column.notNull().defaultTo(false))
    .addColumn('status', 'text', column => column.notNull().defaultTo('queued'))
    .addColumn('progress', 'integer')
    .addColumn('failure', 'text')
    .addColumn('computed_version', 'integer')
    .addColumn('deleted_at', 'timestamptz')
    .alterColumn('computed_at', column => column.dropNotNull())
    .execute()
  await db.schema
    .createTable('audience_versions')
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
    .addColumn('author', 'text')
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('description', 'text', column => column.notNull())
    .addColumn('query', 'text', column => column.notNull())
    .addColumn('prompt', 'text')
    .addColumn('membership', 'jsonb', column => column.notNull())
    .addColumn('enabled', 'boolean', column => column.notNull())
    .addColumn('links', 'jsonb', column => column.notNull())
    .addPrimaryKeyConstraint('audience_versions_pk', ['workspace_id', 'key', 'version'])
    .addForeignKeyConstraint(
      'audience_versions_audience',
      ['workspace_id', 'key'],
      'audiences',
      ['workspace_id', 'key'],
      constraint => constraint.onDelete('cascade'),
    )
    .execute()
  await sql`
    insert into audience_versions
      (workspace_id, key, version, at, name, description, query, prompt, membership, enabled, links)
    select workspace_id, key, version, updated_at, name, description, query, prompt, membership, enabled, links
    from audiences
  `.execute(db)
}
