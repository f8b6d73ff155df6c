import type { ClickHouse } from '../clickhouse/clickhouse.ts'

/** A profile that was a member at only one of two instants. */
export interface Different {
  /** The profile's id. */
  readonly id: string
  /** Whether it came or went. */
  readonly change: 'entered' | 'exited'
}

/** How the members at two instants differ. */
export interface Difference {
  readonly entered: number
  readonly exited: number
  readonly stayed: number
  /** Some of those who came or went, in the order of their ids. */
  readonly profiles: readonly Different[]
}

export interface DifferenceAsked {
  readonly workspace: string
  readonly audience: string
  /** In Unix milliseconds. */
  readonly from: number
  readonly to: number
  /** The last position of the log that may be read. */
  readonly upTo: number
  /** The id after which the profiles begin. */
  readonly after?: string | undefined
  /** How many profiles are asked for. */
  readonly limit: number
}

/** Compares the members of an audience at two instants, by its log. */
export async function readDifference(clickhouse: ClickHouse, asked: DifferenceAsked): Promise<Difference> {
  const params = { ...asked, after: asked.after ?? '00000000-0000-0000-0000-000000000000' }
  const states = `SELECT profile,
      argMaxIf(entered, position, at <= fromUnixTimestamp64Milli({from:Int64})) AS before,
      argMaxIf(entered, position, at <= fromUnixTimestamp64Milli({to:Int64})) AS after
    FROM transitions
    WHERE workspace = {workspace:String} AND position <= {upTo:UInt64} AND audience = {audience:String}
    GROUP BY profile`
  const [[counts], profiles] = await Promise.all([
    clickhouse.query<Omit<Difference, 'profiles'>>({
      sql: `SELECT countIf(after AND NOT before) AS entered, countIf(before AND NOT after) AS exited,
              countIf(before AND after) AS stayed FROM (${states})`,
      params,
    }),
    clickhouse.query<{ profile: string; came: number }>({
      sql: `SELECT profile, after AS came FROM (${states})
            WHERE before != after AND profile > {after:UUID} ORDER BY profile LIMIT {limit:UInt32}`,
      params,
    }),
  ])
  return {
    ...(counts ?? { entered: 0, exited: 0, stayed: 0 }),
    profiles: profiles.map(({ profile, came }) => ({ id: profile, change: came ? 'entered' : 'exited' })),
  }
}
