import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Parameters } from '../compile/parameters.ts'
import { traitsOf } from '../compile/population.ts'
import type { Profile } from './profile.ts'
import { readLatestTraits } from './read-latest-traits.ts'

interface Asked {
  readonly workspace: string
  readonly hasMerges: boolean
  readonly at: number
}

/** The accounts of these ids, in their order, with the traits that they had at an instant. */
export async function readAccounts(
  clickhouse: ClickHouse,
  ids: readonly string[],
  asked: Asked,
): Promise<Profile[]> {
  if (ids.length === 0) return []
  const parameters = new Parameters()
  const rows = traitsOf('accounts', asked, parameters)
  const traits = await readLatestTraits(
    clickhouse,
    { ...rows, ids: parameters.texts(ids) },
    asked.at,
    parameters,
  )
  return ids.map(id => ({ id, identifiers: [{ type: 'group_id', id }], traits: traits.get(id) ?? {} }))
}
