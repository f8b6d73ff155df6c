import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Membership, ProfileMemberships } from './membership.ts'

interface Row {
  readonly profile: string
  readonly audience: string
  readonly is_member: boolean
  readonly holds: boolean
  readonly entered: number | null
  readonly expires: number | null
}

/** How some profiles stand to the workspace's audiences, by their ids as they are: merges are not followed. */
export async function readMemberships(
  clickhouse: ClickHouse,
  workspace: string,
  ids: readonly string[],
): Promise<Map<string, ProfileMemberships>> {
  if (ids.length === 0) return new Map()
  const params = { workspace, ids }
  const own = 'workspace = {workspace:String} AND profile IN {ids:Array(UUID)}'
  const [rows, winners] = await Promise.all([
    clickhouse.query<Row>({
      sql: `SELECT profile, audience, is_member, holds,
              toUnixTimestamp64Milli(entered_at) AS entered, toUnixTimestamp64Milli(expires_at) AS expires
            FROM memberships FINAL WHERE ${own} AND (is_member OR holds)`,
      params,
    }),
    clickhouse.query<{ profile: string; audience: string }>({
      sql: `SELECT profile, audience FROM winners FINAL WHERE ${own} AND audience != ''`,
      params,
    }),
  ])
  const memberships = new Map(ids.map(id => [id, new Map<string, Membership>()]))
  for (const row of rows) memberships.get(row.profile)?.set(row.audience, toMembership(row))
  const winnerOf = new Map(winners.map(({ profile, audience }) => [profile, audience]))
  return new Map([...memberships].map(([id, memberships]) => [id, { memberships, winner: winnerOf.get(id) }]))
}

function toMembership(row: Row): Membership {
  return { isMember: row.is_member, holds: row.holds, enteredAt: row.entered, expiresAt: row.expires }
}
