import type { Membership, Query } from '@muster/query'
import { sql, type UpdateObject } from 'kysely'
import type { Database } from '../postgres/open-postgres.ts'
import type { Tables } from '../postgres/tables.ts'
import type { AudienceRow } from './audience-row.ts'
import { storedQuery } from './stored-query.ts'

/** An audience as it is to be computed. */
export interface Definition {
  readonly key: string
  readonly query: Query
  readonly membership: Membership
  readonly enabled: boolean
  /** Deleted, and its members have not left yet. */
  readonly deleted: boolean
  readonly builtIn: boolean
  readonly version: number
  /** The version whose members stand; null if there never were any. */
  readonly computedVersion: number | null
  readonly status: AudienceRow['status']
  /** Its place in the order, from 1; 0 of one that is deleted. */
  readonly position: number
}

const longestFailure = 1_000

/** What is to be computed, and how far that is. What is said of a version that is no longer the newest is not taken. */
export class Computations {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Every audience of a workspace in its order, and those deleted ones whose members have not left yet. */
  async definitions(workspaceId: string): Promise<Definition[]> {
    const rows = await this.#database
      .selectFrom('audiences')
      .select([
        'key',
        'query',
        'membership',
        'enabled',
        'deleted_at',
        'built_in',
        'version',
        'computed_version',
      ])
      .select(['status', 'position'])
      .where('workspace_id', '=', workspaceId)
      .where(({ or, eb }) => or([eb('deleted_at', 'is', null), eb('status', '!=', 'live')]))
      .orderBy('position')
      .orderBy('key')
      .execute()
    return rows.map(row => ({
      key: row.key,
      query: storedQuery(row.query),
      membership: row.membership,
      enabled: row.enabled,
      deleted: row.deleted_at !== null,
      builtIn: row.built_in,
      version: row.version,
      computedVersion: row.computed_version,
      status: row.status,
      position: row.position,
    }))
  }

  /** How many members audiences have now. */
  async setSizes(
    workspaceId: string,
    sizes: readonly { readonly key: string; readonly size: number }[],
  ): Promise<void> {
    if (sizes.length === 0) return
    await sql`
      UPDATE audiences SET size = counted.size, computed_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(sizes)}::jsonb) AS counted (key text, size integer)
      WHERE workspace_id = ${workspaceId} AND audiences.key = counted.key AND audiences.size != counted.size
    `.execute(this.#database)
  }

  /** Has an audience worked out anew as it is. */
  async queue(workspaceId: string, key: string): Promise<void> {
    await this.#database
      .updateTable('audiences')
      .set({ status: 'queued', progress: null, failure: null })
      .where('workspace_id', '=', workspaceId)
      .where('key', '=', key)
      .where('deleted_at', 'is', null)
      .execute()
  }

  /** `progress` is in percent. */
  setComputing(workspaceId: string, key: string, version: number, progress: number): Promise<boolean> {
    const percent = Math.min(100, Math.max(0, Math.floor(progress)))
    return this.#set(workspaceId, key, version, { status: 'computing', progress: percent, failure: null })
  }

  setLive(
    workspaceId: string,
    key: string,
    version: number,
    { size, computedAt }: { readonly size: number; readonly computedAt: Date },
  ): Promise<boolean> {
    return this.#set(workspaceId, key, version, {
      status: 'live',
      progress: null,
      failure: null,
      size,
      computed_at: computedAt,
      computed_version: version,
    })
  }

  setFailed(workspaceId: string, key: string, version: number, why: string): Promise<boolean> {
    const failure = why.replaceAll('\0', '').slice(0, longestFailure)
    return this.#set(workspaceId, key, version, { status: 'failed', progress: null, failure })
  }

  async #set(
    workspaceId: string,
    key: string,
    version: number,
    state: UpdateObject<Tables, 'audiences'>,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable('audiences')
      .set(state)
      .where('workspace_id', '=', workspaceId)
      .where('key', '=', key)
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }
}
