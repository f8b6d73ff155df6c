import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { decodeKeys } from '../values/decode-keys.ts'
import { activityOfCalls } from './activity-of-calls.ts'
import type { Call, JsonObject } from './call.ts'

/** The calls that came last, in as long as one may be under way to the disk: a crash may have left them incomplete. */
const last = 'received_at >= (SELECT max(received_at) FROM calls) - INTERVAL 1 MINUTE'

interface Row {
  readonly workspace: string
  readonly type: 'identify' | 'group'
  readonly message_id: string
  readonly user_id: string
  readonly anonymous_id: string
  readonly group_id: string
  readonly milliseconds: number
  readonly stored: string
}

/** Writes the activity of the last calls once more: what is there already stays as it is. */
export function completeActivity(clickhouse: ClickHouse): Promise<void> {
  return clickhouse.command(`INSERT INTO activity ${activityOfCalls} AND ${last}`)
}

/** Those of the last calls that have traits: as much of them as these are made of. */
export async function readLastCallsWithTraits(clickhouse: ClickHouse): Promise<Call[]> {
  const rows = await clickhouse.query<Row>({
    sql: `SELECT workspace, type, message_id, user_id, anonymous_id, group_id,
            toUnixTimestamp64Milli(time) AS milliseconds,
            if(exact != '', exact, concat('{"properties":', toJSONString(properties), '}')) AS stored
          FROM calls WHERE type IN ('identify', 'group') AND ${last}`,
    params: {},
  })
  return rows.map(toCall)
}

function toCall(row: Row): Call {
  const { properties } = JSON.parse(row.stored) as { properties: JsonObject }
  return {
    workspace: row.workspace,
    source: '',
    type: row.type,
    messageId: row.message_id,
    ...(row.user_id !== '' && { userId: row.user_id }),
    ...(row.anonymous_id !== '' && { anonymousId: row.anonymous_id }),
    ...(row.group_id !== '' && { groupId: row.group_id }),
    name: '',
    time: row.milliseconds,
    receivedAt: row.milliseconds,
    properties: decodeKeys(properties) as JsonObject,
    context: {},
    visitor: {},
  }
}
