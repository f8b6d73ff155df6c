import type { ClickHouseClient } from '@clickhouse/client'
import { ClientPool } from './client-pool.ts'
import type { ClickHouseLocation } from './location.ts'
import { openClient } from './open-client.ts'
import type { Statement } from './statement.ts'
import { asUnavailable, isLostConnection } from './unavailable.ts'

/**
 * An embedded session runs one statement at a time, but several run side by side. Writing has its own, so that events
 * never queue behind a heavy read, nor a read behind them.
 */
const writers = 2
const readers = 4

/** The few things that this room asks of ClickHouse, embedded or remote alike. Rejects with `Unavailable` where it is away. */
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
  async query<Row>(statement: Statement): Promise<Row[]> {
    try {
      return await this.#readers.use(client =>
        read<Row>(client, statement).catch(error => {
          if (isLostConnection(error)) return read<Row>(client, statement)
          throw error
        }),
      )
    } catch (error) {
      throw asUnavailable(error)
    }
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
    await this.#write(client => client.insert({ table, values: [...rows], format: 'JSONEachRow' }))
  }

  async command(sql: string): Promise<void> {
    await this.#write(client => client.command({ query: sql }))
  }

  async #write(work: (client: ClickHouseClient) => Promise<unknown>): Promise<void> {
    try {
      await this.#writers.use(work)
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  /** Has the engine work on what it holds. It has as long as it takes, beside what is asked meanwhile. */
  async run({ sql, params }: Statement): Promise<void> {
    await this.#readers.use(client => client.command({ query: sql, query_params: { ...params } }))
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map(client => client.close()))
  }
}

async function read<Row>(client: ClickHouseClient, { sql, params }: Statement): Promise<Row[]> {
  const result = await client.query({ query: sql, query_params: { ...params }, format: 'JSONEachRow' })
  return result.json<Row>()
}
