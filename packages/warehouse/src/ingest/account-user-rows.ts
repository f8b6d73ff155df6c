import { timestamp } from '../clickhouse/timestamp.ts'
import { profileOf } from '../identity/profile-of.ts'
import type { Call } from './call.ts'

/** A group call as a row of the table `account_users`; other calls have none. */
export function accountUserRows(call: Call): object[] {
  const { workspace, groupId } = call
  if (groupId === undefined) return []
  return [{ workspace, account: groupId, profile: profileOf(call), time: timestamp(call.time) }]
}
