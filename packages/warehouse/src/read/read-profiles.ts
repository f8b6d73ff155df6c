import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Parameters } from '../compile/parameters.ts'
import { rowsOfProfiles } from '../compile/population.ts'
import type { Profile } from './profile.ts'
import { readIdentifiers } from './read-identifiers.ts'
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
