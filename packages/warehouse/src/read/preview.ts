import { isAboutAccounts, type Query } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { readHasMerges } from '../compile/compile-for.ts'
import { Parameters } from '../compile/parameters.ts'
import { everybody, type Population } from '../compile/population.ts'
import { type Asked, match } from './match.ts'
import type { Profile } from './profile.ts'
import { readAccounts } from './read-accounts.ts'
import { readProfiles } from './read-profiles.ts'

export interface PreviewRequest extends Asked {
  readonly query: Query
  /** How many profiles to show. */
  readonly limit: number
}

export interface Preview {
  /** How many match, out of how many. */
  readonly count: number
  readonly total: number
  readonly of: Population
  readonly sample: readonly Profile[]
}

/** How many profiles (or accounts) match a query, and some of them: always the same ones for the same data. */
export async function preview(clickhouse: ClickHouse, request: PreviewRequest): Promise<Preview> {
  const [[found], { total, ...asked }] = await Promise.all([
    match(clickhouse, [request.query], request),
    countEverybody(clickhouse, request),
  ])
  const read = asked.population === 'accounts' ? readAccounts : readProfiles
  const sample = await read(clickhouse, found?.ids ?? [], { ...request, ...asked })
  return { count: found?.count ?? 0, total, of: asked.population, sample }
}

async function countEverybody(clickhouse: ClickHouse, { workspace, query }: PreviewRequest) {
  const population: Population = isAboutAccounts(query) ? 'accounts' : 'profiles'
  const hasMerges = await readHasMerges(clickhouse, workspace)
  const parameters = new Parameters()
  const [row] = await clickhouse.query<{ total: number }>({
    sql: `SELECT count() AS total FROM (${everybody(population, { workspace, hasMerges }, parameters)})`,
    params: parameters.values,
  })
  return { population, hasMerges, total: row?.total ?? 0 }
}
