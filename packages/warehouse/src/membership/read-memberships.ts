import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Membership, ProfileMemberships } from './membership.ts'

/** One profile's memberships, column by column: the fewer rows, the less there is to write out and to parse. */
interface Row {
  readonly profile: string
  readonly audiences: readonly string[]
  readonly are_members: readonly boolean[]
  readonly hold: readonly boolean[]
  readonly entered: readonly number[]
  readonly expire: readonly number[]
}

/** What an instant that there is none of is read as: arrays of values that may be absent take longer. */
const never = -1

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
      // The members of a few profiles are sooner read by one thread than handed out to several.
      sql: `SELECT profile, groupArray(audience) AS audiences, groupArray(is_member) AS are_members,
              groupArray(holds) AS hold, groupArray(${milliseconds('entered_at')}) AS entered,
              groupArray(${milliseconds('expires_at')}) AS expire
            FROM memberships FINAL PREWHERE ${own} WHERE is_member OR holds
            GROUP BY profile SETTINGS max_threads = 1`,
      params,
    }),
    clickhouse.query<{ profile: string; audience: string }>({
      sql: `SELECT profile, audience FROM winners FINAL WHERE ${own} AND audience != ''`,
      params,
    }),
  ])
  const memberships = new Map(rows.map(row => [row.profile, toMemberships(row)]))
  const winnerOf = new Map(winners.map(({ profile, audience }) => [profile, audience]))
  return new Map(
    ids.map(id => [id, { memberships: memberships.get(id) ?? new Map(), winner: winnerOf.get(id) }]),
  )
}

function milliseconds(column: string): string {
  return `ifNull(toUnixTimestamp64Milli(${column}), ${never})`
}

function toMemberships({ audiences, are_members, hold, entered, expire }: Row): Map<string, Membership> {
  return new Map(
    audiences.map((audience, n) => [
      audience,
      {
        isMember: are_members[n] ?? false,
        holds: hold[n] ?? false,
        enteredAt: instant(entered[n]),
        expiresAt: instant(expire[n]),
      },
    ]),
  )
}

function instant(milliseconds = never): number | null {
  return milliseconds === never ? null : milliseconds
}
