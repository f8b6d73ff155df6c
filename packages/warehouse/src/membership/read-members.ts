import type { ClickHouse } from '../clickhouse/clickhouse.ts'

/** A member of an audience. Times are in Unix milliseconds. */
export interface Member {
  /** The profile's id. */
  readonly id: string
  readonly enteredAt: number
  readonly expiresAt: number | null
}

export interface MembersAsked {
  readonly workspace: string
  /** The audience's key. */
  readonly audience: string
  /** The id after which they begin; the first ones if it is left out. */
  readonly after?: string | undefined
  readonly limit: number
}

/** An audience's members in the order of their ids. */
export async function readMembers(clickhouse: ClickHouse, asked: MembersAsked): Promise<Member[]> {
  const { after } = asked
  const rows = await clickhouse.query<{ profile: string; entered: number; expires: number | null }>({
    sql: `SELECT profile, toUnixTimestamp64Milli(assumeNotNull(entered_at)) AS entered,
            toUnixTimestamp64Milli(expires_at) AS expires
          FROM memberships FINAL
          WHERE workspace = {workspace:String} AND audience = {audience:String} AND is_member
            ${after === undefined ? '' : 'AND profile > {after:UUID}'}
          ORDER BY profile LIMIT {limit:UInt32}`,
    params: { ...asked },
  })
  return rows.map(({ profile, entered, expires }) => ({
    id: profile,
    enteredAt: entered,
    expiresAt: expires,
  }))
}

/** How many members each audience of a workspace has, by its key. */
export async function readSizes(clickhouse: ClickHouse, workspace: string): Promise<Map<string, number>> {
  const rows = await clickhouse.query<{ audience: string; size: number }>({
    sql: `SELECT audience, count() AS size FROM memberships FINAL
          WHERE workspace = {workspace:String} AND is_member GROUP BY audience`,
    params: { workspace },
  })
  return new Map(rows.map(({ audience, size }) => [audience, size]))
}

/** The profiles whose membership in any audience ends by itself after one instant and up to another. */
export async function readExpiring(
  clickhouse: ClickHouse,
  workspace: string,
  from: number,
  to: number,
): Promise<string[]> {
  const rows = await clickhouse.query<{ profile: string }>({
    sql: `SELECT DISTINCT profile FROM memberships FINAL
          WHERE workspace = {workspace:String} AND is_member
            AND expires_at > fromUnixTimestamp64Milli({from:Int64})
            AND expires_at <= fromUnixTimestamp64Milli({to:Int64})`,
    params: { workspace, from, to },
  })
  return rows.map(({ profile }) => profile)
}
