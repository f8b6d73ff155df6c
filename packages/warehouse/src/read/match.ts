import type { Query } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Statement } from '../clickhouse/statement.ts'
import { compileFor } from '../compile/compile-for.ts'
import { asQueryError } from '../compile/invalid-pattern.ts'

/** Who is asked for. */
export interface Asked {
  readonly workspace: string
  /** The instant to evaluate at, in Unix milliseconds. */
  readonly at: number
  /** The workspace's IANA zone, for calendar periods and the time of day. */
  readonly zone: string
  /** The saved audiences that a query may mention, by key. */
  readonly audiences: ReadonlyMap<string, Query>
  /** Whether to be in one of them is to be a member as it stands, in place of a match of its query. */
  readonly standing?: boolean
}

export interface MatchRequest extends Asked {
  /** How many ids are asked for. */
  readonly limit: number
}

export interface Matches {
  readonly count: number
  /** The first of them, in the order of their ids. */
  readonly ids: readonly string[]
}

/** Who matches each of some queries, all about profiles or all about accounts: one answer, from shared scans. */
export async function match(
  clickhouse: ClickHouse,
  queries: readonly Query[],
  asked: MatchRequest,
): Promise<Matches[]> {
  try {
    const statement = await statementFor(clickhouse, queries, asked)
    const [row] = await clickhouse.query<{ counts: number[]; ids: string[][] }>(statement)
    return queries.map((_, n) => ({ count: row?.counts[n] ?? 0, ids: row?.ids[n] ?? [] }))
  } catch (error) {
    throw asQueryError(error)
  }
}

/** The statement that answers it, for what the workspace holds now: one row, `{counts, ids}`, with a place for each query. */
export async function statementFor(
  clickhouse: ClickHouse,
  queries: readonly Query[],
  asked: MatchRequest,
): Promise<Statement> {
  const compiled = await compileFor(clickhouse, queries, asked)
  return compiled.members(await answer(clickhouse, compiled.withoutData), asked.limit)
}

/** The statement that answers who is in any of some audiences, and in which: rows of `{id, words}`, a bit for each query. */
export async function membershipsFor(
  clickhouse: ClickHouse,
  queries: readonly Query[],
  asked: Asked,
): Promise<Statement> {
  const compiled = await compileFor(clickhouse, queries, asked)
  return compiled.memberships(await answer(clickhouse, compiled.withoutData))
}

/** The ids of all who match a query. */
export async function matching(clickhouse: ClickHouse, query: Query, asked: Asked): Promise<string[]> {
  const { sql, params } = await membershipsFor(clickhouse, [query], asked)
  const rows = await clickhouse.query<{ id: string }>({ sql: `SELECT id FROM (${sql})`, params })
  return rows.map(({ id }) => id)
}

async function answer(clickhouse: ClickHouse, question: boolean | Statement): Promise<boolean> {
  if (typeof question === 'boolean') return question
  const [row] = await clickhouse.query<{ holds: number }>(question)
  return row?.holds === 1
}
