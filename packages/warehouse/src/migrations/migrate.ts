import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { migrations } from './migrations.ts'

/** Brings the database to what this version of Muster needs. Safe to run twice, and by two servers at once. */
export async function migrate(clickhouse: ClickHouse): Promise<void> {
  await clickhouse.command(
    `CREATE TABLE IF NOT EXISTS migrations (name String, applied_at DateTime DEFAULT now())
     ENGINE = ReplacingMergeTree ORDER BY name`,
  )
  const rows = await clickhouse.query<{ name: string }>({
    sql: 'SELECT DISTINCT name FROM migrations',
    params: {},
  })
  const applied = new Set(rows.map(row => row.name))
  for (const { name, statements } of migrations) {
    if (applied.has(name)) continue
    for (const statement of statements) await clickhouse.command(statement)
    await clickhouse.insert('migrations', [{ name }])
  }
}
