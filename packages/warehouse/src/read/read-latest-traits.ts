import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import type { Parameters } from '../compile/parameters.ts'
import type { Rows } from '../compile/population.ts'
import { traitRoot } from '../ingest/trait-rows.ts'
import { decodeKeys } from '../values/decode-keys.ts'

/** The traits that profiles or accounts had at an instant, by the id of their owner. */
export async function readLatestTraits(
  clickhouse: ClickHouse,
  { from, id, own, ids }: Rows & { readonly ids: string },
  at: number,
  parameters: Parameters,
): Promise<Map<string, Record<string, unknown>>> {
  const latest = parameters.bind(timestamp(at), `DateTime64(3, 'UTC')`)
  const rows = await clickhouse.query<{ id: string; key: string; value: string }>({
    sql: `SELECT ${id} AS id, key, argMax(if(exact = '', toJSONString(value), exact), (time, message_id)) AS value
          FROM ${from} WHERE ${own} AND time <= ${latest} AND id IN ${ids} GROUP BY id, key ORDER BY key`,
    params: parameters.values,
  })
  const traits = new Map<string, [key: string, value: unknown][]>()
  for (const row of rows) {
    const stored: Record<string, unknown> = JSON.parse(row.value)
    const ofOwner = traits.get(row.id) ?? []
    traits.set(row.id, ofOwner)
    if (traitRoot in stored) ofOwner.push([row.key, decodeKeys(stored[traitRoot])])
  }
  return new Map([...traits].map(([id, entries]) => [id, Object.fromEntries(entries)]))
}
