import type { Query } from '@muster/query'
import { Catalog } from './catalog/catalog.ts'
import type { ListedNames, NamesAsked } from './catalog/list-names.ts'
import type { WarehouseSchema } from './catalog/warehouse-schema.ts'
import { ClickHouse } from './clickhouse/clickhouse.ts'
import type { ClickHouseLocation } from './clickhouse/location.ts'
import { readHasMerges } from './compile/compile-for.ts'
import type { Identifier } from './identity/profile-id.ts'
import type { Call } from './ingest/call.ts'
import type { Exclusively } from './ingest/exclusively.ts'
import { Ingest, type RecordListener } from './ingest/ingest.ts'
import { Memberships } from './membership/memberships.ts'
import { migrate } from './migrations/migrate.ts'
import { findProfile } from './read/find-profile.ts'
import type { Activity, History } from './read/history.ts'
import { type Asked, type Matches, type MatchRequest, match, matching } from './read/match.ts'
import { type Preview, type PreviewRequest, preview } from './read/preview.ts'
import type { Profile } from './read/profile.ts'
import { readActivity } from './read/read-activity.ts'
import { readAccountHistories, readHistories } from './read/read-histories.ts'
import { readIdentifiers } from './read/read-identifiers.ts'
import { type Roots, readRoots } from './read/read-roots.ts'
import { readActiveBetween, readTouchedSince, type Touched } from './read/read-touched.ts'

/** Calls, profiles and their traits, on ClickHouse. */
export class Warehouse {
  readonly #clickhouse: ClickHouse
  readonly #catalog: Catalog
  readonly #ingest: Ingest
  readonly memberships: Memberships

  private constructor(clickhouse: ClickHouse, catalog: Catalog, ingest: Ingest) {
    this.#clickhouse = clickhouse
    this.#catalog = catalog
    this.#ingest = ingest
    this.memberships = new Memberships(clickhouse)
  }

  /**
   * Opens the database, and brings it to what this version needs. One process owns a data folder; where several servers
   * share a database, `exclusively` lets one at a time write calls.
   */
  static async open(location: ClickHouseLocation, exclusively?: Exclusively): Promise<Warehouse> {
    const clickhouse = await ClickHouse.open(location)
    await migrate(clickhouse)
    const catalog = new Catalog(clickhouse)
    return new Warehouse(clickhouse, catalog, await Ingest.open(clickhouse, catalog, exclusively))
  }

  /** Resolves once the calls are on disk. Rejects with `QueueFull` where too many are waiting already. */
  record(calls: readonly Call[]): Promise<void> {
    return this.#ingest.record(calls)
  }

  /** Has somebody told of all calls from now on, once they are on disk and before whoever sent them is. */
  onRecorded(listener: RecordListener): void {
    this.#ingest.onRecorded(listener)
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

  /** The ids of all profiles that match a query. Throws as `preview` does. */
  matching(query: Query, asked: Asked): Promise<string[]> {
    return matching(this.#clickhouse, query, asked)
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

  /** The names of some profiles, by the profiles' ids. */
  async identifiers(workspace: string, ids: readonly string[]): Promise<Map<string, Profile['identifiers']>> {
    if (ids.length === 0) return new Map()
    return readIdentifiers(this.#clickhouse, ids, { workspace, hasMerges: await this.#hasMerges(workspace) })
  }

  /** What these profiles did, in the order of time, with what was merged into them. */
  async activity(workspace: string, ids: readonly string[]): Promise<Map<string, Activity[]>> {
    return readActivity(this.#clickhouse, ids, { workspace, hasMerges: await this.#hasMerges(workspace) })
  }

  /** Who some profiles are after all merges. */
  roots(workspace: string, ids: readonly string[]): Promise<Roots> {
    return readRoots(this.#clickhouse, workspace, ids)
  }

  /** The profiles whose calls came in at an instant or later, as the calls named them. */
  touchedSince(receivedAt: number): Promise<Touched[]> {
    return readTouchedSince(this.#clickhouse, receivedAt)
  }

  /** The profiles with calls that happened after an instant and up to another, as the calls named them. */
  activeBetween(workspace: string, from: number, to: number): Promise<string[]> {
    return readActiveBetween(this.#clickhouse, workspace, from, to)
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
    await this.#ingest.close()
    await this.#catalog.close()
    await this.#clickhouse.close()
  }
}
