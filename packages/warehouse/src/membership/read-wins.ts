import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Cause, Win } from './change.ts'

export interface WinsAsked {
  readonly workspace: string
  /** Those after this position, and up to that one. */
  readonly after: number
  readonly upTo: number
  readonly limit: number
}

interface Row {
  readonly position: number
  readonly profile: string
  readonly audience: string
  readonly previous: string
  readonly milliseconds: number
  readonly cause: Cause
}

/** Which audience each profile got, and had before, in the order of the log. */
export async function readWins(clickhouse: ClickHouse, asked: WinsAsked): Promise<Win[]> {
  const rows = await clickhouse.query<Row>({
    sql: `SELECT position, profile, audience, previous, toUnixTimestamp64Milli(at) AS milliseconds, cause
          FROM wins
          WHERE workspace = {workspace:String} AND position > {after:UInt64} AND position <= {upTo:UInt64}
          ORDER BY position LIMIT 1 BY position LIMIT {limit:UInt32}`,
    params: { ...asked },
  })
  return rows.map(({ milliseconds, audience, previous, ...row }) => ({
    ...row,
    audience: audience === '' ? undefined : audience,
    previous: previous === '' ? undefined : previous,
    at: milliseconds,
  }))
}
