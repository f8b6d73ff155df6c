import type { ClickHouseClient } from '@clickhouse/client'
import { parse } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import { type ClickHouse, statementFor } from '@muster/warehouse/sql'
import { at, workspace } from '../data/generate-data.ts'
import type { BenchedQuery } from '../preview/queries.ts'
import { printTable } from '../report/print-table.ts'
import { turnAbout } from '../report/timing.ts'
import type { DuckDB } from './open-duckdb.ts'
import { queries } from './queries.ts'

const rounds = 7

/** Who answers. */
interface Databases {
  readonly warehouse: Warehouse
  readonly clickhouse: ClickHouse
  readonly client: ClickHouseClient
  readonly duckdb: DuckDB
}

/**
 * Twenty queries: how many profiles match, by Muster, by hand-written SQL on the same tables, and by DuckDB. Of Muster both
 * its statement, and the whole of an answer: with what it looks up to write it.
 */
export async function benchSql(databases: Databases): Promise<void> {
  const rows = []
  for (const query of queries) {
    rows.push(await compare(query, databases))
    process.stderr.write('.')
  }
  process.stderr.write('\n')
  printTable(['query', 'profiles', 'Muster’s SQL', 'by hand', 'times', 'whole answer', 'DuckDB'], rows)
}

async function compare(
  { text, members, duckdb: duckMembers }: BenchedQuery,
  { warehouse, clickhouse, client, duckdb }: Databases,
): Promise<string[]> {
  const queries = [parse(text)]
  const asked = { workspace, at: at.getTime(), zone: 'UTC', audiences: new Map(), limit: 0 }
  const statement = await statementFor(clickhouse, queries, asked)
  const works = {
    sql: async () => (await clickhouse.query<{ counts: number[] }>(statement))[0]?.counts[0],
    whole: async () => (await warehouse.match(queries, asked))[0]?.count,
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
  const counts = [await works.sql(), await works.whole(), await works.byHand(), await works.duckdb()]
  if (new Set(counts).size > 1) throw new Error(`${text} matches ${counts.join(', ')} profiles.`)
  const times = await turnAbout(works, rounds)
  return [
    `\`${text.replaceAll('|', '\\|')}\``,
    Number(counts[0]).toLocaleString('en'),
    `${Math.round(times.sql)} ms`,
    `${Math.round(times.byHand)} ms`,
    (times.sql / times.byHand).toFixed(2),
    `${Math.round(times.whole)} ms`,
    `${Math.round(times.duckdb)} ms`,
  ]
}
