import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Cause, Transition } from './change.ts'

export interface TransitionsAsked {
  readonly workspace: string
  /** Those after this position, and up to that one. */
  readonly after: number
  readonly upTo: number
  readonly limit: number
  /** Those of one audience, by its key. */
  readonly audience?: string
  /** Those that happened at this instant or later, in Unix milliseconds. */
  readonly since?: number
}

interface Row {
  readonly position: number
  readonly audience: string
  readonly profile: string
  readonly entered: boolean
  readonly milliseconds: number
  readonly cause: Cause
  readonly version: number
}

/** Transitions in the order of the log. */
export async function readTransitions(
  clickhouse: ClickHouse,
  asked: TransitionsAsked,
): Promise<Transition[]> {
  const { audience, since } = asked
  const rows = await clickhouse.query<Row>({
    sql: `SELECT position, audience, profile, entered, toUnixTimestamp64Milli(at) AS milliseconds, cause, version
          FROM transitions
          WHERE workspace = {workspace:String} AND position > {after:UInt64} AND position <= {upTo:UInt64}
            ${audience === undefined ? '' : 'AND audience = {audience:String}'}
            ${since === undefined ? '' : 'AND at >= fromUnixTimestamp64Milli({since:Int64})'}
          ORDER BY position LIMIT 1 BY position LIMIT {limit:UInt32}`,
    params: { ...asked },
  })
  return rows.map(({ entered, milliseconds, ...row }) => ({
    ...row,
    change: entered ? 'entered' : 'exited',
    at: milliseconds,
  }))
}
