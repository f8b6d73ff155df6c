import type { Query } from '@muster/query'
import { Catalog } from './catalog/catalog.ts'
import type { ListedNames, NamesAsked } from './catalog/list-names.ts'
import type { WarehouseSchema } from './catalog/warehouse-schema.ts'
import { ClickHouse } from './clickhouse/clickhouse.ts'
import type { ClickHouseLocation } from './clickhouse/location.ts'
import { readHasMerges } from './compile/compile-for.ts'
import type { Identifier } from './identity/profile-id.ts'
import type { Call } from './ingest/call.ts'
import { Ingest } from './ingest/ingest.ts'
import { migrate } from './migrations/migrate.ts'
import { findProfile } from './read/find-profile.ts'
import type { History } from './read/history.ts'
import { type Matches, type MatchRequest, match } from './read/match.ts'
import { type Preview, type PreviewRequest, preview } from './read/preview.ts'
import { readAccountHistories, readHistories } from './read/read-histories.ts'

/** Calls, profiles and their traits, on ClickHouse. */
export class Warehouse {
  readonly #clickhouse: ClickHouse
  readonly #catalog: Catalog
  readonly #ingest: Ingest

  private constructor(clickhouse: ClickHouse, catalog: Catalog, ingest: Ingest) {
    this.#clickhouse = clickhouse
    this.#catalog = catalog
    this.#ingest = ingest
  }

  /** Opens the database, and brings it to what this version needs. One process owns a data folder. */
  static async open(location: ClickHouseLocation): Promise<Warehouse> {
    const clickhouse = await ClickHouse.open(location)
    await migrate(clickhouse)
    const catalog = new Catalog(clickhouse)
    return new Warehouse(clickhouse, catalog, await Ingest.open(clickhouse, catalog))
  }

  /** Resolves once the calls are on disk. Rejects with `QueueFull` where too many are waiting already. */
  record(calls: readonly Call[]): Promise<void> {
    return this.#ingest.record(calls)
  }

  /** Throws `UnknownAudience`, `AudienceCycle` or `InvalidPattern`. */
  preview(request: PreviewRequest): Promise<Preview> {
    return preview(this.#clickhouse, request)
  }

  /**
   * Who matches each of some queries, all about profiles or all about accounts, from scans that they share. Throws as
   * `preview` does.
   */
  match(queries: readonly Query[], asked: MatchRequest): Promise<Matches[]> {
    return match(this.#clickhouse, queries, asked)
  }

  /** The id of the profile that an identifier names; undefined if it was never seen. */
  findProfile(workspace: string, identifier: Identifier): Promise<string | undefined> {
    return findProfile(this.#clickhouse, workspace, identifier)
  }

  /** All that is known of these profiles, in their order, with the traits that they had at an instant. */
  async histories(workspace: string, ids: readonly string[], at: number): Promise<History[]> {
    return readHistories(this.#clickhouse, ids, {
      workspace,
      at,
      hasMerges: await this.#hasMerges(workspace),
    })
  }

  /** All that is known of these accounts, and of those who were their users at an instant. */
  async accountHistories(workspace: string, ids: readonly string[], at: number): Promise<History[]> {
    const hasMerges = await this.#hasMerges(workspace)
    return readAccountHistories(this.#clickhouse, ids, { workspace, at, hasMerges })
  }

  /**
   * What the workspace's calls have been seen to hold: the 100,000 most recently used names, kept in memory. The same
   * object for as long as names, types and values are the same.
   */
  schema(workspace: string): Promise<WarehouseSchema> {
    return this.#catalog.schema(workspace)
  }

  /** The workspace's names on disk, all there ever were, with how often and when each was seen. */
  listNames(asked: NamesAsked): Promise<ListedNames> {
    return this.#catalog.listNames(asked)
  }

  #hasMerges(workspace: string): Promise<boolean> {
    return readHasMerges(this.#clickhouse, workspace)
  }

  /** Resolves if the database answers. */
  async ping(): Promise<void> {
    await this.#clickhouse.query({ sql: 'SELECT 1', params: {} })
  }

  /** Writes what was accepted, then closes the database. */
  async close(): Promise<void> {
    await this.#ingest.drain()
    await this.#catalog.close()
    await this.#clickhouse.close()
  }
}
