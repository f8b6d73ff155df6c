import type { Query } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { CompiledQuery } from '../compile/compile.ts'
import { compileFor, readHasMerges } from '../compile/compile-for.ts'
import { asQueryError } from '../compile/invalid-pattern.ts'
import { Parameters } from '../compile/parameters.ts'
import { profileSource } from '../compile/profile-source.ts'
import type { Profile } from './profile.ts'
import { readProfiles } from './read-profiles.ts'

export interface PreviewRequest {
  readonly workspace: string
  readonly query: Query
  /** The instant to evaluate at, in Unix milliseconds. */
  readonly at: number
  /** How many profiles to show. */
  readonly limit: number
  /** The saved audiences that the query may mention, by key. */
  readonly audiences: ReadonlyMap<string, Query>
}

export interface Preview {
  /** How many profiles match, out of how many. */
  readonly count: number
  readonly total: number
  readonly sample: readonly Profile[]
}

/** How many profiles match a query, and some of them: always the same ones for the same data. */
export async function preview(clickhouse: ClickHouse, request: PreviewRequest): Promise<Preview> {
  const { workspace, at } = request
  const hasMerges = await readHasMerges(clickhouse, workspace)
  const [total, matching] = await Promise.all([
    countProfiles(clickhouse, { workspace, hasMerges }),
    findMembers(clickhouse, request, hasMerges),
  ])
  const sample = await readProfiles(clickhouse, matching.ids, { workspace, hasMerges, at })
  return { count: matching.count, total, sample }
}

async function findMembers(clickhouse: ClickHouse, request: PreviewRequest, hasMerges: boolean) {
  const compiled = await compileFor(clickhouse, request.query, { ...request, hasMerges })
  try {
    return await countMembers(clickhouse, compiled, request.limit)
  } catch (error) {
    throw asQueryError(error)
  }
}

async function countMembers(clickhouse: ClickHouse, compiled: CompiledQuery, limit: number) {
  const [none] = await clickhouse.query<{ holds: number }>(compiled.withoutData)
  const { sql, params } = compiled.members(none?.holds === 1)
  // The aggregate function keeps one at the least.
  const [row] = await clickhouse.query<{ count: number; ids: string[] }>({
    sql: `SELECT count() AS count, groupArraySorted({kept:UInt16})(id) AS ids FROM (${sql})`,
    params: { ...params, kept: Math.max(limit, 1) },
  })
  return { count: row?.count ?? 0, ids: row?.ids.slice(0, limit) ?? [] }
}

async function countProfiles(
  clickhouse: ClickHouse,
  asked: { workspace: string; hasMerges: boolean },
): Promise<number> {
  const parameters = new Parameters()
  const { from, id, ownRows } = profileSource('identifiers', asked, parameters)
  const [row] = await clickhouse.query<{ total: number }>({
    sql: `SELECT uniqExact(${id}) AS total FROM ${from} WHERE ${ownRows}`,
    params: parameters.values,
  })
  return row?.total ?? 0
}
