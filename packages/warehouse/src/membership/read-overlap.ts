import type { ClickHouse } from '../clickhouse/clickhouse.ts'

/** How many are in one of two audiences, in the other, and in both. */
export interface Overlap {
  readonly one: number
  readonly other: number
  readonly both: number
}

/** How the members of two audiences overlap. */
export async function readOverlap(
  clickhouse: ClickHouse,
  workspace: string,
  one: string,
  other: string,
): Promise<Overlap> {
  const [row] = await clickhouse.query<Overlap>({
    sql: `SELECT countIf(is_one) AS one, countIf(is_other) AS other, countIf(is_one AND is_other) AS both FROM (
            SELECT max(audience = {one:String}) AS is_one, max(audience = {other:String}) AS is_other
            FROM memberships FINAL
            WHERE workspace = {workspace:String} AND audience IN ({one:String}, {other:String}) AND is_member
            GROUP BY profile)`,
    params: { workspace, one, other },
  })
  return row ?? { one: 0, other: 0, both: 0 }
}
