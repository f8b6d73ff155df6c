import { readSchema, type WarehouseSchema } from './catalog/read-schema.ts'
import { ClickHouse } from './clickhouse/clickhouse.ts'
import type { ClickHouseLocation } from './clickhouse/location.ts'
import type { Call } from './ingest/call.ts'
import { Ingest } from './ingest/ingest.ts'
import { migrate } from './migrations/migrate.ts'
import { type Preview, type PreviewRequest, preview } from './read/preview.ts'

/** Calls, profiles and their traits, on ClickHouse. */
export class Warehouse {
  readonly #clickhouse: ClickHouse
  readonly #ingest: Ingest

  private constructor(clickhouse: ClickHouse, ingest: Ingest) {
    this.#clickhouse = clickhouse
    this.#ingest = ingest
  }

  /** Opens the database, and brings it to what this version needs. One process owns a data folder. */
  static async open(location: ClickHouseLocation): Promise<Warehouse> {
    const clickhouse = await ClickHouse.open(location)
    await migrate(clickhouse)
    return new Warehouse(clickhouse, await Ingest.open(clickhouse))
  }

  /** Resolves once the calls are on disk. Rejects with `QueueFull` where too many are waiting already. */
  record(calls: readonly Call[]): Promise<void> {
    return this.#ingest.record(calls)
  }

  /** Throws `UnsupportedQuery`, `UnknownAudience`, `AudienceCycle` or `InvalidPattern`. */
  preview(request: PreviewRequest): Promise<Preview> {
    return preview(this.#clickhouse, request)
  }

  /** What the workspace's calls have been seen to hold. */
  schema(workspace: string): Promise<WarehouseSchema> {
    return readSchema(this.#clickhouse, workspace)
  }

  /** Resolves if the database answers. */
  async ping(): Promise<void> {
    await this.#clickhouse.query({ sql: 'SELECT 1', params: {} })
  }

  /** Writes what was accepted, then closes the database. */
  async close(): Promise<void> {
    await this.#ingest.close()
    await this.#clickhouse.close()
  }
}
