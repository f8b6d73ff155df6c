import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('holder', 'text', column => column.notNull())
    .addColumn('epoch', 'bigint', column => column.notNull())
    .addColumn('expires_at', 'timestamptz', column => column.notNull())
    .execute()
  await db.schema
    .createTable('ledgers')
    .addColumn('workspace_id', 'text', column =>
      column.primaryKey().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('position', 'bigint', column => column.notNull())
    .addColumn('readable', 'bigint', column => column.notNull())
    // JSON as it was written, all of it or none: nobody asks the database what is in it.
    .addColumn('pending', 'text')
    .addColumn('received_to', 'timestamptz')
    .addColumn('passed_to', 'timestamptz')
    .execute()
  // To compress what is there for some milliseconds takes as long.
  await sql`ALTER TABLE ledgers ALTER COLUMN pending SET STORAGE EXTERNAL`.execute(db)
  await db.schema
    .createTable('audits')
    .addColumn('workspace_id', 'text', column =>
      column.notNull().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('started_at', 'timestamptz', column => column.notNull())
    .addColumn('seconds', 'double precision', column => column.notNull())
    .addColumn('audiences', 'integer', column => column.notNull())
    .addColumn('corrected', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('audits_pk', ['workspace_id', 'started_at'])
    .execute()
  await db.schema
    .createTable('handovers')
    .addColumn('id', 'bigserial', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column =>
      column.notNull().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('profiles', 'jsonb')
    .execute()
}
