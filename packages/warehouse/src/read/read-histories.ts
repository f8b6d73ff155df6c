import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Parameters } from '../compile/parameters.ts'
import { accountUsers } from '../compile/population.ts'
import type { Activity, History } from './history.ts'
import { readAccounts } from './read-accounts.ts'
import { readActivity } from './read-activity.ts'
import { readProfiles } from './read-profiles.ts'

interface Asked {
  readonly workspace: string
  readonly hasMerges: boolean
  /** The traits, and the users of accounts, are those of this instant; the activity is all that there is. */
  readonly at: number
}

/** All that is known of these profiles, in their order. */
export async function readHistories(
  clickhouse: ClickHouse,
  ids: readonly string[],
  asked: Asked,
): Promise<History[]> {
  if (ids.length === 0) return []
  const [profiles, activity] = await Promise.all([
    readProfiles(clickhouse, ids, asked),
    readActivity(clickhouse, ids, asked),
  ])
  return profiles.map(profile => ({ ...profile, activity: activity.get(profile.id) ?? [] }))
}

/** All that is known of these accounts and of their users, in their order. */
export async function readAccountHistories(
  clickhouse: ClickHouse,
  ids: readonly string[],
  asked: Asked,
): Promise<History[]> {
  if (ids.length === 0) return []
  const [accounts, pairs] = await Promise.all([
    readAccounts(clickhouse, ids, asked),
    readUsers(clickhouse, ids, asked),
  ])
  const users = await readHistories(clickhouse, [...new Set(pairs.map(({ user }) => user))], asked)
  const userOf = new Map(users.map(user => [user.id, user]))
  return accounts.map(account => {
    const own = pairs
      .filter(pair => pair.account === account.id)
      .flatMap(({ user }) => userOf.get(user) ?? [])
    return { ...account, activity: together(own), users: own }
  })
}

function readUsers(clickhouse: ClickHouse, ids: readonly string[], asked: Asked) {
  const parameters = new Parameters()
  return clickhouse.query<{ account: string; user: string }>({
    sql: `SELECT account, user FROM (${accountUsers(asked, parameters)})
          WHERE account IN ${parameters.texts(ids)} ORDER BY account, user`,
    params: parameters.values,
  })
}

/** The activity of several profiles as one, in order. */
function together(profiles: readonly History[]): Activity[] {
  return profiles
    .flatMap(({ activity }) => activity)
    .sort(
      (one, other) =>
        one.time - other.time || Buffer.compare(Buffer.from(one.messageId), Buffer.from(other.messageId)),
    )
}
