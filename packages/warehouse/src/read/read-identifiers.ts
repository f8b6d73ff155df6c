import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Parameters } from '../compile/parameters.ts'
import { rowsOfProfiles } from '../compile/population.ts'
import type { Identifier } from '../identity/profile-id.ts'
import { ofProfiles } from './of-profiles.ts'
import type { Profile } from './profile.ts'

/** The names of some profiles, user ids first, by the profiles' ids. */
export async function readIdentifiers(
  clickhouse: ClickHouse,
  ids: readonly string[],
  asked: { readonly workspace: string; readonly hasMerges: boolean },
): Promise<Map<string, Profile['identifiers']>> {
  const parameters = new Parameters()
  const { from, id, own } = rowsOfProfiles('identifiers', asked, parameters)
  const rows = await clickhouse.query<{ id: string; names: [Identifier['type'], string][] }>({
    sql: `SELECT ${id} AS id, arraySort(name -> (name.1 != 'user_id', name.2), groupUniqArray((type, value))) AS names
          FROM ${from} WHERE ${own} AND ${ofProfiles('identifiers', ids, asked, parameters)} GROUP BY id`,
    params: parameters.values,
  })
  return new Map(rows.map(row => [row.id, row.names.map(([type, value]) => ({ type, id: value }))]))
}
