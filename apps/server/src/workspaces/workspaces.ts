import { type Selectable, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import { everyone } from '../audiences/built-in-audiences.ts'
import { ensureBuiltInAudiences } from '../audiences/ensure-built-in-audiences.ts'
import type { Database } from '../postgres/open-postgres.ts'
import type { WorkspaceTable } from '../postgres/tables.ts'
import { hashKey, makeKey, type Role } from './key.ts'

export interface Workspace {
  readonly id: string
  readonly name: string
  /** The instant at which historic sample data is meant to be seen; null for now. */
  readonly asOf: Date | null
  readonly samplePending: boolean
  /** Its IANA time zone: for calendar periods and the time of day. */
  readonly zone: string
}

/** What a key opens. */
export interface Access {
  readonly workspace: Workspace
  readonly role: Role
  readonly source: string
  /** Whom changes are said to be made by. */
  readonly author: string
}

const secondsKnown = 30

/** Whose data there is, and the keys to it. */
export class Workspaces {
  readonly #database: Database
  readonly #known = new LRUCache<string, Access>({ max: 10_000, ttl: secondsKnown * 1_000 })

  constructor(database: Database) {
    this.#database = database
  }

  /** The workspace of that id, made with its built-in audiences if it is not there. Safe for two servers that start at once. */
  async ensure(workspace: Omit<Workspace, 'zone'>): Promise<Workspace> {
    await this.#database
      .insertInto('workspaces')
      .values({
        id: workspace.id,
        name: workspace.name,
        as_of: workspace.asOf,
        sample_pending: workspace.samplePending,
      })
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
    await ensureBuiltInAudiences(this.#database, workspace.id)
    const row = await this.#database
      .selectFrom('workspaces')
      .selectAll()
      .where('id', '=', workspace.id)
      .executeTakeFirstOrThrow()
    return toWorkspace(row)
  }

  /** Gives the workspaces of an earlier release the built-in audiences. */
  async ensureBuiltInAudiences(): Promise<void> {
    const workspaces = await this.#database
      .selectFrom('workspaces')
      .select('id')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('audiences')
              .select('key')
              .whereRef('workspace_id', '=', 'workspaces.id')
              .where('key', '=', everyone),
          ),
        ),
      )
      .execute()
    for (const { id } of workspaces) await ensureBuiltInAudiences(this.#database, id)
  }

  async setZone(id: string, zone: string): Promise<void> {
    await this.#database.updateTable('workspaces').set({ zone }).where('id', '=', id).execute()
  }

  /** Has the sample data loaded, if they are still to be: of servers that start at once one does, the others wait. */
  async loadSampleOnce(id: string, load: () => Promise<void>): Promise<void> {
    await this.#database.transaction().execute(async transaction => {
      const { sample_pending } = await transaction
        .selectFrom('workspaces')
        .select('sample_pending')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirstOrThrow()
      if (!sample_pending) return
      await load()
      await transaction
        .updateTable('workspaces')
        .set({ sample_pending: false })
        .where('id', '=', id)
        .execute()
    })
  }

  /** When an owner of the workspace accepted the terms of AI features; null until then. */
  async termsAcceptedAt(id: string): Promise<Date | null> {
    const row = await this.#database
      .selectFrom('workspaces')
      .select('terms_accepted_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.terms_accepted_at
  }

  /** Accepts the terms of AI features. What was accepted before stays accepted since then. */
  async acceptTerms(id: string): Promise<Date> {
    const { accepted_at } = await this.#database
      .updateTable('workspaces')
      .set({ terms_accepted_at: sql`coalesce(terms_accepted_at, now())` })
      .where('id', '=', id)
      .returning(sql<Date>`terms_accepted_at`.as('accepted_at'))
      .executeTakeFirstOrThrow()
    return accepted_at
  }

  /** Whether the workspace has a key of that kind, so that somebody can get in. */
  async hasKey(workspaceId: string, kind: 'api' | 'write'): Promise<boolean> {
    const key = await this.#database
      .selectFrom('keys')
      .select('hash')
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', kind)
      .executeTakeFirst()
    return key !== undefined
  }

  /** Makes a key known; a fresh one if none is given. What is kept of it is a hash. */
  async addKey(workspaceId: string, kind: 'api' | 'write', key = makeKey(kind)): Promise<string> {
    await this.#database
      .insertInto('keys')
      .values({
        hash: hashKey(key),
        workspace_id: workspaceId,
        kind,
        role: 'owner',
        source: kind === 'write' ? hashKey(key).slice(0, 12) : '',
      })
      .onConflict(conflict => conflict.column('hash').doNothing())
      .execute()
    return key
  }

  /** What a key opens, if it is a key of that kind. */
  async open(kind: 'api' | 'write', key: string): Promise<Access | undefined> {
    const name = `${kind} ${hashKey(key)}`
    const known = this.#known.get(name)
    if (known) return known
    const row = await this.#database
      .selectFrom('keys')
      .innerJoin('workspaces', 'workspaces.id', 'keys.workspace_id')
      .where('keys.kind', '=', kind)
      .where('keys.hash', '=', hashKey(key))
      .select(['workspaces.id', 'workspaces.name', 'as_of', 'sample_pending', 'zone', 'role', 'source'])
      .executeTakeFirst()
    if (!row) return undefined
    const access: Access = {
      workspace: toWorkspace(row),
      role: row.role,
      source: row.source,
      author: `${kind === 'api' ? 'API' : 'write'} key ${hashKey(key).slice(0, 4)}…`,
    }
    this.#known.set(name, access)
    return access
  }
}

function toWorkspace(
  row: Pick<Selectable<WorkspaceTable>, 'id' | 'name' | 'as_of' | 'sample_pending' | 'zone'>,
): Workspace {
  return { id: row.id, name: row.name, asOf: row.as_of, samplePending: row.sample_pending, zone: row.zone }
}
