import { type ClickHouseClient, type ClickHouseSettings, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import type { ClickHouseLocation } from './location.ts'
import type { Statement } from './statement.ts'

const settings = {
  session_timezone: 'UTC',
  date_time_input_format: 'best_effort',
  // A string stays a string, however much it looks like a date.
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  output_format_json_quote_64bit_integers: 0,
  max_execution_time: 60,
} satisfies ClickHouseSettings

/** An embedded session runs one statement at a time; a few side by side keep reads from queueing behind each other. */
const embeddedReaders = 4

/** The few things that this room asks of ClickHouse, embedded or remote alike. */
export class ClickHouse {
  readonly #writer: ClickHouseClient
  readonly #readers: ClickHouseClient[]
  readonly #waiting: ((reader: ClickHouseClient) => void)[] = []
  readonly #clients: readonly ClickHouseClient[]

  private constructor(writer: ClickHouseClient, readers: readonly ClickHouseClient[]) {
    this.#writer = writer
    this.#readers = [...readers]
    this.#clients = [writer, ...readers]
  }

  /** Throws where the server cannot be reached, or another process has the data folder. */
  static async open(location: ClickHouseLocation): Promise<ClickHouse> {
    const writer = await openClient(location).catch(error => {
      if ('url' in location) throw error
      throw new Error(`Another server may have the data folder ${location.path}: ${error.message}`, { cause: error })
    })
    const readers = await Promise.all(Array.from({ length: embeddedReaders }, () => openClient(location)))
    return new ClickHouse(writer, readers)
  }

  /** The rows of a query, as JSON values. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    const reader = await this.#takeReader()
    try {
      const result = await reader.query({
        query: statement.sql,
        query_params: { ...statement.params },
        format: 'JSONEachRow',
      })
      return await result.json<Row>()
    } finally {
      this.#returnReader(reader)
    }
  }

  /** Puts the rows into the table; resolves once they are on disk. */
  async insert<Row extends object>(table: string, rows: readonly Row[]): Promise<void> {
    await this.#writer.insert({ table, values: [...rows], format: 'JSONEachRow' })
  }

  async command(sql: string): Promise<void> {
    await this.#writer.command({ query: sql })
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map(client => client.close()))
  }

  #takeReader(): Promise<ClickHouseClient> {
    const free = this.#readers.pop()
    return free ? Promise.resolve(free) : new Promise(resolve => this.#waiting.push(resolve))
  }

  #returnReader(reader: ClickHouseClient): void {
    const next = this.#waiting.shift()
    if (next) next(reader)
    else this.#readers.push(reader)
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
