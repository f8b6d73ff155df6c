import { parse, type Query } from '@muster/query'
import type { Selectable } from 'kysely'
import type { Database } from '../postgres/open-postgres.ts'
import type { AudienceTable } from '../postgres/tables.ts'
import type { Audience } from './audience.ts'

export interface NewAudience {
  readonly key: string
  readonly name: string
  readonly description: string
  /** Canonical text. */
  readonly query: string
  readonly prompt: string | null
  readonly size: number
  readonly computedAt: Date
}

/** The saved audiences of the workspaces. */
export class Audiences {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Saves a new audience, last in the order; undefined if the key is taken. */
  async create(workspaceId: string, audience: NewAudience): Promise<Audience | undefined> {
    const row = await this.#database
      .insertInto('audiences')
      .values(({ selectFrom, fn, eb }) => ({
        workspace_id: workspaceId,
        key: audience.key,
        name: audience.name,
        description: audience.description,
        query: audience.query,
        prompt: audience.prompt,
        size: audience.size,
        computed_at: audience.computedAt,
        position: selectFrom('audiences')
          .where('workspace_id', '=', workspaceId)
          .select(eb(fn.coalesce(fn.max('position'), eb.lit(0)), '+', eb.lit(1)).as('next')),
      }))
      .onConflict(conflict => conflict.columns(['workspace_id', 'key']).doNothing())
      .returningAll()
      .executeTakeFirst()
    return row && toAudience(row)
  }

  async find(workspaceId: string, key: string): Promise<Audience | undefined> {
    const row = await this.#database
      .selectFrom('audiences')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('key', '=', key)
      .executeTakeFirst()
    return row && toAudience(row)
  }

  /** In their order, after a place in it; one more than `limit` where there are more. */
  async list(workspaceId: string, after: number, limit: number): Promise<Audience[]> {
    const rows = await this.#database
      .selectFrom('audiences')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit + 1)
      .execute()
    return rows.map(toAudience)
  }

  /** Every audience's query by key, for the queries that mention it. */
  async queries(workspaceId: string): Promise<ReadonlyMap<string, Query>> {
    const rows = await this.#database
      .selectFrom('audiences')
      .select(['key', 'query'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    return new Map(rows.map(row => [row.key, parse(row.query)]))
  }

  names(workspaceId: string): Promise<{ key: string; name: string }[]> {
    return this.#database
      .selectFrom('audiences')
      .select(['key', 'name'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('position')
      .execute()
  }
}

function toAudience(row: Selectable<AudienceTable>): Audience {
  return {
    key: row.key,
    name: row.name,
    description: row.description,
    query: row.query,
    prompt: row.prompt,
    enabled: row.enabled,
    size: row.size,
    status: row.enabled ? 'live' : 'disabled',
    version: row.version,
    order: row.position,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    computed_at: row.computed_at.toISOString(),
  }
}
