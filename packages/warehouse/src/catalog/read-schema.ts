import { type Attribute, printPath, type ValueType } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { decodePath } from '../values/encode-step.ts'
import { untag } from '../values/tagged.ts'
import type { Scope } from './attribute.ts'

const examplesPerAttribute = 50

export interface SeenEvent {
  readonly name: string
  /** How many there are, and when the last of them happened (ISO 8601). */
  readonly count: number
  readonly last_seen_at: string
  readonly properties: readonly Attribute[]
}

/** What a workspace's calls have been seen to hold. */
export interface WarehouseSchema {
  readonly events: readonly SeenEvent[]
  readonly traits: readonly Attribute[]
  readonly context: readonly Attribute[]
}

interface AttributeRow {
  readonly scope: Scope
  readonly event: string
  readonly path: string
  readonly types: ValueType[]
  readonly examples: string[]
}

export async function readSchema(clickhouse: ClickHouse, workspace: string): Promise<WarehouseSchema> {
  const [events, attributes] = await Promise.all([
    readEvents(clickhouse, workspace),
    readAttributes(clickhouse, workspace),
  ])
  const of = (scope: Scope, event = '') =>
    attributes.filter(row => row.scope === scope && row.event === event).map(toAttribute)
  return {
    events: events.map(event => ({ ...event, properties: of('property', event.name) })),
    traits: withOthers(of('trait'), of('account_trait')),
    context: of('context'),
  }
}

/** What one has, and of the other what it has besides. */
function withOthers(one: readonly Attribute[], other: readonly Attribute[]): Attribute[] {
  const known = new Set(one.map(({ path }) => path))
  return [...one, ...other.filter(({ path }) => !known.has(path))]
}

function readEvents(clickhouse: ClickHouse, workspace: string) {
  return clickhouse.query<Omit<SeenEvent, 'properties'>>({
    sql: `SELECT name, count() AS count,
            formatDateTime(max(time), '%Y-%m-%dT%H:%i:%S.000Z') AS last_seen_at
          FROM calls WHERE workspace = {workspace:String} AND name != ''
          GROUP BY name ORDER BY count DESC, name`,
    params: { workspace },
  })
}

function readAttributes(clickhouse: ClickHouse, workspace: string) {
  return clickhouse.query<AttributeRow>({
    sql: `SELECT scope, event, path, types, examples
          FROM (
            SELECT scope, event, path, arraySort(groupUniqArray(type)) AS types FROM attributes
            WHERE workspace = {workspace:String} GROUP BY scope, event, path
          ) AS seen
          LEFT JOIN (
            SELECT scope, event, path,
              arrayMap(pair -> pair.2, arraySlice(
                arraySort(pair -> (-toInt64(pair.1), pair.2), groupArray((total, value))), 1, ${examplesPerAttribute}
              )) AS examples
            FROM (
              SELECT scope, event, path, value, sum(seen) AS total FROM attribute_values
              WHERE workspace = {workspace:String} GROUP BY scope, event, path, value
            )
            GROUP BY scope, event, path
          ) AS counted USING (scope, event, path)
          ORDER BY scope, event, path`,
    params: { workspace },
  })
}

function toAttribute({ path, types, examples }: AttributeRow): Attribute {
  return {
    path: printPath(decodePath(path)),
    types,
    examples: examples.map(untag).filter(value => value !== null),
  }
}
