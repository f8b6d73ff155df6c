import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'

/** A profile as a call named it. */
export interface Touched {
  readonly workspace: string
  readonly profile: string
}

/** The profiles whose calls came in at an instant or later. */
export function readTouchedSince(clickhouse: ClickHouse, receivedAt: number): Promise<Touched[]> {
  return clickhouse.query({
    sql: `SELECT DISTINCT workspace, profile FROM calls WHERE received_at >= {since:DateTime64(3)}`,
    params: { since: timestamp(receivedAt) },
  })
}

/** The profiles of a workspace with calls that happened after an instant and up to another. */
export async function readActiveBetween(
  clickhouse: ClickHouse,
  workspace: string,
  from: number,
  to: number,
): Promise<string[]> {
  const rows = await clickhouse.query<{ profile: string }>({
    sql: `SELECT DISTINCT profile FROM calls
          WHERE workspace = {workspace:String} AND time > {from:DateTime64(3)} AND time <= {to:DateTime64(3)}`,
    params: { workspace, from: timestamp(from), to: timestamp(to) },
  })
  return rows.map(({ profile }) => profile)
}
