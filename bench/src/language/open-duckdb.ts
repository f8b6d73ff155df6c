import { join } from 'node:path'
import type { ClickHouseClient } from '@clickhouse/client'
import { DuckDBInstance } from '@duckdb/node-api'
import { at, workspace } from '../data/generate-data.ts'

/** DuckDB with the same data, each attribute a column of its own type: as it would like them best. */
export interface DuckDB {
  /** How many rows a query has. */
  count(query: string): Promise<number>
  close(): void
}

/** Carries the data over by Parquet files in a folder. */
export async function openDuckDB(client: ClickHouseClient, folder: string): Promise<DuckDB> {
  const copies = Object.entries(tables).map(([table, select]) => ({
    table,
    select,
    file: join(folder, `${table}.parquet`),
  }))
  for (const { file, select } of copies)
    await client.command({ query: `INSERT INTO FUNCTION file('${file}', Parquet) ${select}` })
  const instance = await DuckDBInstance.create(join(folder, 'duck.db'), { threads: '2' })
  const connection = await instance.connect()
  for (const { table, file } of copies)
    await connection.run(
      `CREATE TABLE ${table} AS SELECT profile::UUID AS profile, * EXCLUDE (profile) FROM '${file}'`,
    )
  return {
    count: async query => {
      const asked = query.replaceAll('$at', `'${at.toISOString()}'`)
      const [row] = (await connection.runAndReadAll(`SELECT count(*) FROM (${asked})`)).getRows()
      return Number(row?.[0])
    },
    close: () => connection.closeSync(),
  }
}

const tables = {
  profiles: `SELECT DISTINCT toString(profile) AS profile FROM identifiers WHERE workspace = '${workspace}'`,
  traits: `SELECT toString(profile) AS profile, key, time, message_id,
             coalesce(value.v.:String, toString(value.v::Nullable(Int64))) AS value
           FROM traits WHERE workspace = '${workspace}' ORDER BY key, traits.profile`,
  events: `SELECT toString(profile) AS profile, name, time, message_id,
             properties.revenue::Nullable(Float64) AS revenue, properties.price::Nullable(Float64) AS price,
             properties.category.:String AS category, properties.path.:String AS path,
             arrayMap(sku -> substring(sku, 2), property_lists['products.sku']) AS skus,
             nullIf(substring(visitor['country'], 2), '') AS country
           FROM calls WHERE workspace = '${workspace}' ORDER BY name, toYYYYMM(time), calls.profile, time`,
}
