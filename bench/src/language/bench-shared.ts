import type { ClickHouseClient } from '@clickhouse/client'
import { parse, type Query } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import { type ClickHouse, membershipsFor } from '@muster/warehouse/sql'
import { at, workspace } from '../data/generate-data.ts'
import { printTable } from '../report/print-table.ts'
import { timed, turnAbout } from '../report/timing.ts'
import { audiences } from './audiences.ts'

const rounds = 5
const asked = { workspace, at: at.getTime(), zone: 'UTC', audiences: new Map() }

interface Databases {
  readonly warehouse: Warehouse
  readonly clickhouse: ClickHouse
  readonly client: ClickHouseClient
}

/** A hundred audiences one by one, and all of them in scans that they share: only counted, and with their members written. */
export async function benchShared({ warehouse, clickhouse, client }: Databases): Promise<void> {
  const queries = audiences.map(text => parse(text))
  const counting = {
    oneByOne: async () => {
      const matches = []
      for (const query of queries) matches.push(...(await warehouse.match([query], { ...asked, limit: 0 })))
      return matches
    },
    shared: () => warehouse.match(queries, { ...asked, limit: 0 }),
  }
  const [single, together] = [await counting.oneByOne(), await counting.shared()]
  const differing = audiences.filter((_, n) => single[n]?.count !== together[n]?.count)
  if (differing.length > 0) throw new Error(`These differ: ${differing.join('; ')}`)

  const members = await MembersTable.create(client, clickhouse)
  const writing = {
    oneByOne: async () => {
      await members.empty()
      for (const query of queries) await members.write([query])
    },
    shared: async () => {
      await members.empty()
      await members.write(queries)
    },
  }
  await writing.oneByOne()
  const written = await members.count()
  await writing.shared()
  if ((await members.count()) !== written) throw new Error('Other members were written one by one.')

  const counted = await turnAbout(counting, rounds)
  const recomputed = await turnAbout(writing, rounds)
  const peak = await peakMemory(writing.shared)
  await members.drop()
  const row = (name: string, { oneByOne, shared }: typeof counted) => [
    name,
    `${Math.round(oneByOne)} ms`,
    `${Math.round(shared)} ms`,
    (shared / oneByOne).toFixed(2),
  ]
  printTable(
    ['100 audiences', 'one by one', 'in shared scans', 'share'],
    [
      row('counted', counted),
      row(`recomputed, ${written.toLocaleString('en')} memberships written`, recomputed),
    ],
  )
  console.log(`Memory of the process while they are recomputed together: ${peak} MB at most.\n`)
}

/** Who is in which audience: for each statement that wrote it, an id and the audiences as bits. */
class MembersTable {
  readonly #client: ClickHouseClient
  readonly #clickhouse: ClickHouse

  private constructor(client: ClickHouseClient, clickhouse: ClickHouse) {
    this.#client = client
    this.#clickhouse = clickhouse
  }

  static async create(client: ClickHouseClient, clickhouse: ClickHouse): Promise<MembersTable> {
    await client.command({
      query: 'CREATE TABLE bench_members (id UUID, words Array(UInt64)) ENGINE = MergeTree ORDER BY id',
    })
    // Merges of what one round wrote would run into the next.
    await client.command({ query: 'SYSTEM STOP MERGES bench_members' })
    return new MembersTable(client, clickhouse)
  }

  async write(queries: readonly Query[]): Promise<void> {
    const { sql, params } = await membershipsFor(this.#clickhouse, queries, asked)
    await this.#client.command({ query: `INSERT INTO bench_members ${sql}`, query_params: { ...params } })
  }

  async count(): Promise<number> {
    const result = await this.#client.query({
      query: 'SELECT toUInt32(sum(arraySum(word -> bitCount(word), words))) AS count FROM bench_members',
      format: 'JSONEachRow',
    })
    const [row] = await result.json<{ count: number }>()
    return row?.count ?? 0
  }

  async empty(): Promise<void> {
    await this.#client.command({ query: 'TRUNCATE TABLE bench_members' })
  }

  async drop(): Promise<void> {
    await this.#client.command({ query: 'DROP TABLE bench_members' })
  }
}

async function peakMemory(work: () => unknown): Promise<number> {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 10)
  await timed(work)
  clearInterval(timer)
  return Math.round(peak / 1_000_000)
}
