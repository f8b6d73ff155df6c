import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { profileOf } from '../identity/profile-of.ts'
import { chunked } from '../values/chunked.ts'
import type { Call } from './call.ts'

/** So many of the longest ids are still taken as one parameter. */
const perQuery = 100
/** When a message is sent again, its time is corrected by another delay. */
const tolerance = 3_600_000

/** Those of the calls whose message is stored, looked for where the table's order puts them. */
export async function findWritten(clickhouse: ClickHouse, calls: readonly Call[]): Promise<Call[]> {
  const found: Call[] = []
  for (const some of chunked(calls, perQuery)) {
    const times = some.map(call => call.time)
    const rows = await clickhouse.query<{ workspace: string; message: string }>({
      sql: `SELECT DISTINCT workspace, message_id AS message FROM calls
            WHERE workspace IN {workspaces:Array(String)} AND name IN {names:Array(String)}
              AND time >= {from:DateTime64(3, 'UTC')} AND time <= {to:DateTime64(3, 'UTC')}
              AND profile IN {profiles:Array(UUID)} AND message_id IN {messages:Array(String)}`,
      params: {
        workspaces: [...new Set(some.map(call => call.workspace))],
        names: [...new Set(some.map(call => call.name))],
        from: timestamp(Math.min(...times) - tolerance),
        to: timestamp(Math.max(...times) + tolerance),
        profiles: some.map(profileOf),
        messages: some.map(call => call.messageId),
      },
    })
    const stored = new Set(rows.map(({ workspace, message }) => `${workspace}\0${message}`))
    found.push(...some.filter(call => stored.has(`${call.workspace}\0${call.messageId}`)))
  }
  return found
}
