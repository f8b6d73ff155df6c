import type { ValueType } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { untag } from '../values/tagged.ts'
import { attributeDetails, kindSql } from './attribute-details.ts'
import type { Kind, SeenName } from './seen-name.ts'

interface Asked {
  readonly workspace: string
  /** Only names that were written after this, by the database's clock, in Unix milliseconds. */
  readonly since: number | undefined
  readonly limit: number
}

export interface ReadNames {
  readonly names: readonly (SeenName & { readonly uses: number })[]
  /** By the database's clock: what was written up to then is known. */
  readonly writtenAt: number | undefined
}

interface Row {
  readonly kind: Kind
  readonly event: string
  readonly path: string
  readonly last_seen: number
  readonly written_at: number
  readonly types: ValueType[]
  readonly values: string[]
  readonly uses: number
}

/** The most recently used names of a workspace, with about how often each was. */
export async function readNames(
  clickhouse: ClickHouse,
  { workspace, since, limit }: Asked,
): Promise<ReadNames> {
  const rows = await clickhouse.query<Row>({
    sql: `WITH found AS (
            SELECT ${kindSql} AS kind, event, path, 
              sum(uses) AS total, max(last_seen) AS seen, max(written_at) AS written
            FROM names WHERE workspace = {workspace:String}
            GROUP BY kind, event, path HAVING written > fromUnixTimestamp64Milli({since:Int64})
            ORDER BY seen DESC, kind != 'event' LIMIT {limit:UInt32}
          )
          SELECT kind, event, path, types, values, total AS uses,
            toUnixTimestamp64Milli(seen) AS last_seen, toUnixTimestamp64Milli(written) AS written_at
          FROM found ${attributeDetails}`,
    params: { workspace, since: since ?? 0, limit },
  })
  const newest = rows.reduce((latest, row) => Math.max(latest, row.written_at), since ?? 0)
  return {
    names: rows.map(({ last_seen, written_at, ...row }) => ({
      ...row,
      lastSeen: last_seen,
      values: row.values.map(untag).filter(value => value !== null),
    })),
    writtenAt: newest > 0 ? newest : undefined,
  }
}
