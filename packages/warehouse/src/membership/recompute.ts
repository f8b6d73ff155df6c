import type { MembershipDuration, Query } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { Parameters } from '../compile/parameters.ts'
import { type Asked, membershipsFor } from '../read/match.ts'
import type { Cause } from './change.ts'
import { nextMemberships } from './next-memberships.ts'

/** An audience whose members are worked out anew. */
export interface Recomputed {
  readonly key: string
  readonly query: Query
  readonly version: number
  readonly duration: MembershipDuration
  /** Whether the duration is another than that of the members as they stand. */
  readonly durationChanged: boolean
}

/** How many changes a job staged, how many positions they take, and how many enter and leave by them. */
export interface Staged {
  readonly rows: number
  readonly last: number
  readonly entered: number
  readonly exited: number
}

/** What is staged becomes part of the log from a position on. */
export interface Placed {
  readonly workspace: string
  /** The last position before it. */
  readonly after: number
  /** Profiles that were looked at one by one since, and are left as they are. */
  readonly except: readonly string[]
  /** In Unix milliseconds. */
  readonly at: number
  readonly cause: Cause
}

/**
 * Audiences worked out anew for everybody, in steps: each can be done again after a crash, and nothing of it counts
 * before it is placed in the log.
 */
export class Recompute {
  readonly #clickhouse: ClickHouse
  readonly #job: string

  constructor(clickhouse: ClickHouse, job: string) {
    this.#clickhouse = clickhouse
    this.#job = job
  }

  /** Finds out for whom each query holds at an instant, in one scan that they share. Takes the longest. */
  async compute(audiences: readonly Recomputed[], asked: Asked): Promise<void> {
    await this.drop()
    const { sql, params } = await membershipsFor(
      this.#clickhouse,
      audiences.map(({ query }) => query),
      asked,
    )
    await this.#clickhouse.run({
      sql: `INSERT INTO computed_members SELECT {job:String} AS job, id AS profile, words FROM (${sql})`,
      params: { ...params, job: this.#job },
    })
  }

  /** Holds what was found against the members as they stand. `at` is the instant that it was computed for. */
  async stage(workspace: string, audiences: readonly Recomputed[], at: number): Promise<void> {
    await this.#dropPartition('staged_changes')
    for (const statement of nextMemberships(this.#job, audiences, { workspace, at }))
      await this.#clickhouse.run(statement((await this.count()).last))
  }

  /** What is staged, but for some profiles. */
  async count(except: readonly string[] = []): Promise<Staged> {
    const [row] = await this.#clickhouse.query<Staged>({
      sql: `SELECT countIf(counts) AS rows, count() AS last,
              countIf(counts AND change > 0) AS entered, countIf(counts AND change < 0) AS exited
            FROM (SELECT change, profile NOT IN {except:Array(UUID)} AS counts FROM staged_changes WHERE job = {job:String})`,
      params: { job: this.#job, except },
    })
    return row ?? { rows: 0, last: 0, entered: 0, exited: 0 }
  }

  /** Puts what is staged into the members and the log. */
  async place(placed: Placed): Promise<void> {
    const parameters = new Parameters()
    const [workspace, after] = [parameters.text(placed.workspace), parameters.bind(placed.after, 'UInt64')]
    const from = `FROM staged_changes WHERE job = ${parameters.text(this.#job)}
                  AND profile NOT IN ${parameters.bind(placed.except, 'Array(UUID)')}`
    await this.#clickhouse.run({
      sql: `INSERT INTO memberships
            SELECT ${workspace}, profile, audience, ${after} + 1 + n, is_member, holds, entered_at, expires_at ${from}`,
      params: parameters.values,
    })
    await this.#clickhouse.run({
      sql: `INSERT INTO transitions
            SELECT ${workspace}, ${after} + 1 + n, audience, profile, change > 0,
              ${parameters.bind(timestamp(placed.at), `DateTime64(3, 'UTC')`)}, ${parameters.text(placed.cause)}, version
            ${from} AND change != 0`,
      params: parameters.values,
    })
  }

  /**
   * Stages who gets another audience, by an order of keys from the first on: of those whose memberships are staged, or
   * of everybody. How many rows there are.
   */
  async stageWins(workspace: string, order: readonly string[], of: 'staged' | 'everybody'): Promise<number> {
    await this.#dropPartition('staged_wins')
    const parameters = new Parameters()
    const own = `workspace = ${parameters.text(workspace)}`
    const job = parameters.text(this.#job)
    const keys = parameters.texts(order)
    const those =
      of === 'everybody'
        ? own
        : `${own} AND profile IN (SELECT profile FROM staged_changes WHERE job = ${job})`
    await this.#clickhouse.run({
      sql: `INSERT INTO staged_wins
            SELECT ${job}, rowNumberInAllBlocks(), profile, audience, previous FROM (
              SELECT profile, argMinIf(key, place, place > 0) AS audience, anyIf(key, place = 0) AS previous FROM (
                SELECT profile, audience AS key, indexOf(${keys}, audience) AS place FROM memberships FINAL
                WHERE ${those} AND is_member AND audience IN ${keys}
                UNION ALL
                SELECT profile, audience AS key, 0 AS place FROM winners FINAL WHERE ${those}
              ) GROUP BY profile
            ) WHERE audience != previous`,
      params: parameters.values,
    })
    const [row] = await this.#clickhouse.query<{ rows: number }>({
      sql: 'SELECT count() AS rows FROM staged_wins WHERE job = {job:String}',
      params: { job: this.#job },
    })
    return row?.rows ?? 0
  }

  async placeWins({ workspace, after, at, cause }: Omit<Placed, 'except'>): Promise<void> {
    const parameters = new Parameters()
    const position = `${parameters.bind(after, 'UInt64')} + 1 + n`
    const from = `FROM staged_wins WHERE job = ${parameters.text(this.#job)}`
    await this.#clickhouse.run({
      sql: `INSERT INTO winners SELECT ${parameters.text(workspace)}, profile, ${position}, audience ${from}`,
      params: parameters.values,
    })
    await this.#clickhouse.run({
      sql: `INSERT INTO wins SELECT ${parameters.text(workspace)}, ${position}, profile, audience, previous,
              ${parameters.bind(timestamp(at), `DateTime64(3, 'UTC')`)}, ${parameters.text(cause)} ${from}`,
      params: parameters.values,
    })
  }

  /** Forgets all that was found and staged. */
  async drop(): Promise<void> {
    for (const table of ['computed_members', 'staged_changes', 'staged_wins'] as const)
      await this.#dropPartition(table)
  }

  #dropPartition(table: 'computed_members' | 'staged_changes' | 'staged_wins'): Promise<void> {
    return this.#clickhouse.run({
      sql: `ALTER TABLE ${table} DROP PARTITION {job:String}`,
      params: { job: this.#job },
    })
  }
}
