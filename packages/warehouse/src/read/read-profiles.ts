import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Parameters } from '../compile/parameters.ts'
import { rowsOfProfiles } from '../compile/population.ts'
import type { Identifier } from '../identity/profile-id.ts'
import type { Profile } from './profile.ts'
import { readLatestTraits } from './read-latest-traits.ts'

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
  const { from, id, own } = rowsOfProfiles('identifiers', asked, parameters)
  const rows = await clickhouse.query<{ id: string; names: [Identifier['type'], string][] }>({
    sql: `SELECT ${id} AS id, arraySort(name -> (name.1 != 'user_id', name.2), groupUniqArray((type, value))) AS names
          FROM ${from} WHERE ${own} AND id IN ${parameters.bind(ids, 'Array(UUID)')} GROUP BY id`,
    params: parameters.values,
  })
  return new Map(rows.map(row => [row.id, row.names.map(([type, value]) => ({ type, id: value }))]))
}

async function readTraits(clickhouse: ClickHouse, ids: readonly string[], asked: Asked) {
  const parameters = new Parameters()
  const rows = rowsOfProfiles('traits', asked, parameters)
  return readLatestTraits(
    clickhouse,
    { ...rows, ids: parameters.bind(ids, 'Array(UUID)') },
    asked.at,
    parameters,
  )
}
