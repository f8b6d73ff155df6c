import type { ClickHouseClient } from '@clickhouse/client'
import type { BenchedQuery } from './queries.ts'

/** What a preview answers, by SQL that was written for it: how many match, of how many, and some of them. */
export async function previewByHand(
  client: ClickHouseClient,
  { members }: BenchedQuery,
  { at, shown }: { readonly at: Date; readonly shown: number },
): Promise<number> {
  const query_params = { at: at.toISOString().slice(0, 23).replace('T', ' ') }
  const rows = async <Row>(query: string) =>
    (await client.query({ query, query_params, format: 'JSONEachRow' })).json<Row>()

  const [matching] = await rows<{ count: number | string; ids: string[] }>(
    `SELECT count() AS count, groupArraySorted(${shown})(profile) AS ids FROM (${members})`,
  )
  await rows(`SELECT uniqExact(profile) FROM identifiers WHERE workspace = 'bench'`)
  const ids = (matching?.ids ?? []).map(id => `'${id}'`).join(', ')
  if (ids !== '') {
    await rows(
      `SELECT profile, type, value FROM identifiers WHERE workspace = 'bench' AND profile IN (${ids})`,
    )
    await rows(
      `SELECT profile, key, argMax(value, (time, message_id)) FROM traits
       WHERE workspace = 'bench' AND profile IN (${ids}) AND time <= {at:DateTime64(3)} GROUP BY profile, key`,
    )
  }
  return Number(matching?.count)
}
