import type { ClickHouseClient } from '@clickhouse/client'
import { parse } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import { at, workspace } from '../data/generate-data.ts'
import type { BenchedQuery } from '../preview/queries.ts'
import { printTable } from '../report/print-table.ts'
import { turnAbout } from '../report/timing.ts'
import type { DuckDB } from './open-duckdb.ts'
import { queries } from './queries.ts'

const rounds = 7

/** Twenty queries: how many profiles match, by Muster, by hand-written SQL on the same tables, and by DuckDB. */
export async function benchSql(
  warehouse: Warehouse,
  client: ClickHouseClient,
  duckdb: DuckDB,
): Promise<void> {
  const rows = []
  for (const query of queries) {
    rows.push(await compare(query, warehouse, client, duckdb))
    process.stderr.write('.')
  }
  process.stderr.write('\n')
  printTable(['query', 'profiles', 'Muster', 'by hand', 'times', 'DuckDB'], rows)
}

async function compare(
  { text, members, duckdb: duckMembers }: BenchedQuery,
  warehouse: Warehouse,
  client: ClickHouseClient,
  duckdb: DuckDB,
): Promise<string[]> {
  const query = parse(text)
  const works = {
    muster: async () => {
      const asked = { workspace, at: at.getTime(), zone: 'UTC', audiences: new Map(), limit: 0 }
      const [matches] = await warehouse.match([query], asked)
      return matches?.count
    },
    byHand: async () => {
      const result = await client.query({
        query: `SELECT toUInt32(count()) AS count FROM (${members})`,
        query_params: { at: at.toISOString().slice(0, 23).replace('T', ' ') },
        format: 'JSONEachRow',
      })
      const [row] = await result.json<{ count: number }>()
      return row?.count
    },
    duckdb: () => duckdb.count(duckMembers),
  }
  const counts = [await works.muster(), await works.byHand(), await works.duckdb()]
  if (new Set(counts).size > 1) throw new Error(`${text} matches ${counts.join(', ')} profiles.`)
  const { muster, byHand, duckdb: duck } = await turnAbout(works, rounds)
  return [
    `\`${text.replaceAll('|', '\\|')}\``,
    Number(counts[0]).toLocaleString('en'),
    `${Math.round(muster)} ms`,
    `${Math.round(byHand)} ms`,
    (muster / byHand).toFixed(2),
    `${Math.round(duck)} ms`,
  ]
}
