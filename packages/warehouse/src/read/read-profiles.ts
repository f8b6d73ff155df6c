import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { Parameters } from '../compile/parameters.ts'
import { profileSource } from '../compile/profile-source.ts'
import type { Identifier } from '../identity/profile-id.ts'
import { traitRoot } from '../ingest/trait-rows.ts'
import { decodeKeys } from '../values/decode-keys.ts'
import type { Profile } from './profile.ts'

interface Asked {
  readonly workspace: string
  readonly hasMerges: boolean
  readonly at: number
}

/** The profiles of these ids, in their order, with the traits that they had at an instant. */
export async function readProfiles(
  clickhouse: ClickHouse,
  ids: readonly string[],
  asked: Asked,
): Promise<Profile[]> {
  if (ids.length === 0) return []
  const [identifiers, traits] = await Promise.all([
    readIdentifiers(clickhouse, ids, asked),
    readTraits(clickhouse, ids, asked),
  ])
  return ids.map(id => ({ id, identifiers: identifiers.get(id) ?? [], traits: traits.get(id) ?? {} }))
}

async function readIdentifiers(clickhouse: ClickHouse, ids: readonly string[], asked: Asked) {
  const parameters = new Parameters()
  const { from, id, ownRows } = profileSource('identifiers', asked, parameters)
  const rows = await clickhouse.query<{ id: string; names: [Identifier['type'], string][] }>({
    sql: `SELECT ${id} AS id, arraySort(name -> (name.1 != 'user_id', name.2), groupUniqArray((type, value))) AS names
          FROM ${from} WHERE ${ownRows} AND id IN ${parameters.bind(ids, 'Array(UUID)')} GROUP BY id`,
    params: parameters.values,
  })
  return new Map(rows.map(row => [row.id, row.names.map(([type, value]) => ({ type, id: value }))]))
}

async function readTraits(clickhouse: ClickHouse, ids: readonly string[], asked: Asked) {
  const parameters = new Parameters()
  const { from, id, ownRows } = profileSource('traits', asked, parameters)
  const latest = parameters.bind(timestamp(asked.at), `DateTime64(3, 'UTC')`)
  const rows = await clickhouse.query<{ id: string; key: string; value: string }>({
    sql: `SELECT ${id} AS id, key, argMax(toJSONString(value), (time, message_id)) AS value
          FROM ${from} WHERE ${ownRows} AND time <= ${latest} AND id IN ${parameters.bind(ids, 'Array(UUID)')}
          GROUP BY id, key ORDER BY key`,
    params: parameters.values,
  })
  const traits = new Map<string, [key: string, value: unknown][]>()
  for (const row of rows) {
    const stored: Record<string, unknown> = JSON.parse(row.value)
    const ofProfile = traits.get(row.id) ?? []
    traits.set(row.id, ofProfile)
    if (traitRoot in stored) ofProfile.push([row.key, decodeKeys(stored[traitRoot])])
  }
  return new Map([...traits].map(([id, entries]) => [id, Object.fromEntries(entries)]))
}
