import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Parameters } from '../compile/parameters.ts'
import { rowsOfProfiles } from '../compile/population.ts'
import type { JsonObject } from '../ingest/call.ts'
import { decodeKeys } from '../values/decode-keys.ts'
import { untag } from '../values/tagged.ts'
import type { Activity } from './history.ts'
import { ofProfiles } from './of-profiles.ts'

interface Asked {
  readonly workspace: string
  readonly hasMerges: boolean
}

interface ActivityRow {
  readonly id: string
  readonly name: string
  readonly milliseconds: number
  readonly message_id: string
  readonly source: string
  readonly body: string
  readonly visitor: Readonly<Record<string, string>>
}

/** How much is read at once: more than this is no person's history, and more than anybody would read. */
const mostActivity = 200_000

/** What these profiles did, by profile, in the order of time and of message id. */
export async function readActivity(
  clickhouse: ClickHouse,
  ids: readonly string[],
  asked: Asked,
): Promise<Map<string, Activity[]>> {
  const rows = await readRows(clickhouse, ids, asked)
  if (rows.length === mostActivity && ids.length > 1) {
    const middle = Math.ceil(ids.length / 2)
    const first = await readActivity(clickhouse, ids.slice(0, middle), asked)
    return new Map([...first, ...(await readActivity(clickhouse, ids.slice(middle), asked))])
  }
  const activity = new Map<string, Activity[]>(ids.map(id => [id, []]))
  for (const row of rows) activity.get(row.id)?.push(toActivity(row))
  return activity
}

function readRows(clickhouse: ClickHouse, ids: readonly string[], asked: Asked): Promise<ActivityRow[]> {
  const parameters = new Parameters()
  const { from, id, own } = rowsOfProfiles('activity', asked, parameters)
  return clickhouse.query<ActivityRow>({
    // One thread: what a few profiles did is not worth handing out to several.
    sql: `SELECT ${id} AS id, name, toUnixTimestamp64Milli(time) AS milliseconds, message_id, source, visitor, body
          FROM ${from} WHERE ${own} AND ${ofProfiles('activity', ids, asked, parameters)}
          ORDER BY time, message_id, name LIMIT 1 BY id, time, message_id, name LIMIT ${mostActivity}
          SETTINGS max_threads = 1`,
    params: parameters.values,
  })
}

function toActivity(row: ActivityRow): Activity {
  const { properties, context }: { properties: JsonObject; context: JsonObject } = JSON.parse(row.body)
  return {
    name: row.name,
    time: row.milliseconds,
    messageId: row.message_id,
    source: row.source,
    properties: decodeKeys(properties) as JsonObject,
    context: decodeKeys(context) as JsonObject,
    visitor: Object.fromEntries(
      Object.entries(row.visitor).map(([name, tagged]) => [name, untag(tagged) ?? '']),
    ),
  }
}
