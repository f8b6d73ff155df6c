import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { ClientPool } from './client-pool.ts'
import type { ClickHouseLocation } from './location.ts'
import type { Statement } from './statement.ts'

const settings = {
  session_timezone: 'UTC',
  date_time_input_format: 'best_effort',
  // A string stays a string, however much it looks like a date.
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  // Groups are small: threads to read one would cost more than they save.
  input_format_parallel_parsing: 0,
  output_format_json_quote_64bit_integers: 0,
  max_execution_time: 60,
  // The largest query that the language admits, and a hundred of the usual in one statement.
  max_query_size: '8388608',
  max_ast_elements: '1000000',
  max_expanded_ast_elements: '10000000',
} satisfies ClickHouseSettings

/**
 * An embedded session runs one statement at a time, but several run side by side. Writing has its own, so that events
 * never queue behind a heavy read, nor a read behind them.
 */
const writers = 2
const readers = 4

/** The few things that this room asks of ClickHouse, embedded or remote alike. */
export class ClickHouse {
  readonly #clients: readonly ClickHouseClient[]
  readonly #writers: ClientPool
  readonly #readers: ClientPool
  #zones: Promise<string[]> | undefined

  private constructor(clients: readonly ClickHouseClient[]) {
    this.#clients = clients
    this.#writers = new ClientPool(clients.slice(0, writers))
    this.#readers = new ClientPool(clients.slice(writers))
  }

  /** Throws where the server cannot be reached, or another process has the data folder. */
  static async open(location: ClickHouseLocation): Promise<ClickHouse> {
    const first = await openClient(location).catch(error => {
      if ('url' in location) throw error
      throw new Error(`Another server may have the data folder ${location.path}: ${error.message}`, {
        cause: error,
      })
    })
    const others = Array.from({ length: writers + readers - 1 }, () => openClient(location))
    return new ClickHouse([first, ...(await Promise.all(others))])
  }

  /** The rows of a query, as JSON values. */
  query<Row>({ sql, params }: Statement): Promise<Row[]> {
    return this.#readers.use(async client => {
      const result = await client.query({ query: sql, query_params: { ...params }, format: 'JSONEachRow' })
      return result.json<Row>()
    })
  }

  /** The names of time zones that are known, former ones among them. */
  zones(): Promise<string[]> {
    this.#zones ??= this.#readZones().catch(error => {
      this.#zones = undefined
      throw error
    })
    return this.#zones
  }

  async #readZones(): Promise<string[]> {
    const rows = await this.query<{ zone: string }>({
      sql: 'SELECT time_zone AS zone FROM system.time_zones',
      params: {},
    })
    return rows.map(({ zone }) => zone)
  }

  /** Puts the rows into the table; resolves once they are on disk. */
  async insert<Row extends object>(table: string, rows: readonly Row[]): Promise<void> {
    await this.#writers.use(client => client.insert({ table, values: [...rows], format: 'JSONEachRow' }))
  }

  async command(sql: string): Promise<void> {
    await this.#writers.use(client => client.command({ query: sql }))
  }

  /** Has the engine work on what it holds. It has as long as it takes, beside what is asked meanwhile. */
  async run({ sql, params }: Statement): Promise<void> {
    await this.#readers.use(client => client.command({ query: sql, query_params: { ...params } }))
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map(client => client.close()))
  }
}

type ClientOptions = NonNullable<Parameters<typeof createClient>[0]>

async function openClient(location: ClickHouseLocation): Promise<ClickHouseClient> {
  if ('url' in location) return createClient({ url: location.url, clickhouse_settings: settings })
  const connection = createChdbConnection({ path: location.path })
  // One interface, declared in two packages that differ in where they allow undefined.
  const client = createClient({
    connection: connection as unknown as NonNullable<ClientOptions['connection']>,
  })
  // Set once: settings that go with each statement make the engine read through all of an insert's rows for another.
  for (const [name, value] of Object.entries(settings))
    await client.command({ query: `SET ${name} = ${typeof value === 'number' ? value : `'${value}'`}` })
  return client
}
