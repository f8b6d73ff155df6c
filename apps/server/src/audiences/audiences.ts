import type { Query } from '@muster/query'
import type { Config } from '../config/config.ts'
import { ApiError } from '../http/api-error.ts'
import type { Database } from '../postgres/open-postgres.ts'
import { isFound } from '../search/is-found.ts'
import type { Audience } from './audience.ts'
import { type AudienceEdit, edited } from './audience-edit.ts'
import { audienceKey } from './audience-key.ts'
import { type Destination, movedOrder, wholeOrder } from './audience-order.ts'
import { type AudienceRow, contentOf } from './audience-row.ts'
import { copyOf } from './copy-of.ts'
import { LockedAudiences, type NewAudience } from './locked-audiences.ts'
import {
  type PlannedChanges,
  type PresentAudiences,
  planChanges,
  type WantedAudiences,
} from './planned-changes.ts'
import { readAudienceRows, readTakenKeys, referencesOf } from './read-audiences.ts'
import { reversed } from './references.ts'
import { requireDeletable, requireEditable } from './require-editable.ts'
import { requireRoom } from './require-room.ts'
import { stateToken } from './state-token.ts'
import { storedQuery } from './stored-query.ts'
import { toAudiences } from './to-audiences.ts'

export interface AudiencesOptions {
  readonly plan?: Config['plan']
  /** The names of a workspace's traits: one that is an audience's key too means the trait. */
  readonly readTraits?: (workspaceId: string) => Promise<ReadonlySet<string>>
  /** Is told of each workspace whose audiences changed, once that is committed. */
  readonly onChange?: (workspaceId: string) => void
}

/** What a list is narrowed to. */
export interface AudienceFilter {
  /** A part of a name, a description or a key. */
  readonly search?: string | undefined
  readonly builtIn?: boolean | undefined
}

/** What makes audiences what they are to be. */
export interface Plan {
  readonly changes: PlannedChanges
  /** The audiences before, in their order. */
  readonly rows: readonly AudienceRow[]
  /** Stands for the audiences as they are. */
  readonly base: string
}

/**
 * The saved audiences of the workspaces. Changes to those of one workspace happen one after the other, on however many
 * servers; what bears on membership leaves the audience queued, to be computed.
 */
export class Audiences {
  readonly #database: Database
  readonly #options: Required<AudiencesOptions>

  constructor(
    database: Database,
    { plan = 'fixed', readTraits = async () => new Set(), onChange = () => undefined }: AudiencesOptions = {},
  ) {
    this.#database = database
    this.#options = { plan, readTraits, onChange }
  }

  async find(workspaceId: string, key: string): Promise<Audience | undefined> {
    return (await this.#all(workspaceId)).find(audience => audience.key === key)
  }

  /** In their order, after a place in it; one more than `limit` where there are more. */
  async list(
    workspaceId: string,
    after: number,
    limit: number,
    { search, builtIn }: AudienceFilter = {},
  ): Promise<Audience[]> {
    return (await this.#all(workspaceId))
      .filter(
        ({ key, name, description, built_in, order }) =>
          order > after &&
          (builtIn === undefined || builtIn === built_in) &&
          [name, description, key].some(text => isFound(text, search)),
      )
      .slice(0, limit + 1)
  }

  /** Every audience's query by key, for the queries that mention it. */
  async queries(workspaceId: string): Promise<ReadonlyMap<string, Query>> {
    const rows = await this.#database
      .selectFrom('audiences')
      .select(['key', 'query'])
      .where('workspace_id', '=', workspaceId)
      .where('deleted_at', 'is', null)
      .execute()
    return new Map(rows.map(row => [row.key, storedQuery(row.query)]))
  }

  names(workspaceId: string): Promise<{ key: string; name: string; built_in: boolean }[]> {
    return this.#database
      .selectFrom('audiences')
      .select(['key', 'name', 'built_in'])
      .where('workspace_id', '=', workspaceId)
      .where('deleted_at', 'is', null)
      .orderBy('position')
      .execute()
  }

  /** Saves a new audience, last of the custom ones. Throws where its key is taken, or the plan allows no more. */
  create(workspaceId: string, audience: NewAudience, author: string): Promise<Audience> {
    return this.#change(workspaceId, async locked => {
      this.#requireRoom(locked)
      await locked.insert(audience, author)
      return answerOf(locked, audience.key)
    })
  }

  /** Saves a copy of an audience, under a name and key that are made up where none are given. */
  clone(
    workspaceId: string,
    original: string,
    given: { readonly key?: string | undefined; readonly name?: string | undefined },
    author: string,
  ): Promise<Audience> {
    return this.#change(workspaceId, async locked => {
      const row = locked.row(original)
      this.#requireRoom(locked)
      const copied = copyOf(row, await locked.takenKeys())
      const name = given.name ?? copied.name
      const key = given.key ?? (given.name === undefined ? copied.key : audienceKey(given.name))
      const { size, computed_at: computedAt } = row
      await locked.insert({ ...contentOf(row), key, name, size, computedAt }, author)
      return answerOf(locked, key)
    })
  }

  /**
   * Changes an audience; what changes anything is a new version. `version` is the one that was edited: throws if it is not
   * the newest any more.
   */
  edit(
    workspaceId: string,
    key: string,
    edit: AudienceEdit,
    { author, version }: { readonly author: string; readonly version?: number | undefined },
  ): Promise<Audience> {
    return this.#change(workspaceId, async locked => {
      const row = locked.row(key)
      if (version !== undefined && version !== row.version) throw changed(row)
      requireEditable(row, edit)
      await locked.rewrite(row, edited(contentOf(row), edit), author)
      return answerOf(locked, key)
    })
  }

  /** Deletes an audience that no other refers to. Its key stays taken, and its members leave. */
  delete(workspaceId: string, key: string, author: string): Promise<void> {
    return this.#change(workspaceId, async locked => {
      const row = locked.row(key)
      requireDeletable(row, reversed(locked.references).get(key) ?? [])
      await locked.delete(row, author)
    })
  }

  /** Sets the whole order; answers all audiences in it. */
  reorder(workspaceId: string, keys: readonly string[]): Promise<Audience[]> {
    return this.#change(workspaceId, async locked => {
      await locked.putInOrder(wholeOrder(keys, locked.keys))
      return locked.answers()
    })
  }

  /** Moves one audience in the order; answers all audiences in it. */
  move(workspaceId: string, key: string, destination: Destination): Promise<Audience[]> {
    return this.#change(workspaceId, async locked => {
      await locked.putInOrder(movedOrder(locked.keys, locked.row(key).key, destination))
      return locked.answers()
    })
  }

  /** What would make the audiences what they are to be. Throws where that cannot be, with all that is wrong. */
  async plan(workspaceId: string, wanted: WantedAudiences): Promise<Plan> {
    const [rows, takenKeys, traits] = await Promise.all([
      readAudienceRows(this.#database, workspaceId),
      readTakenKeys(this.#database, workspaceId),
      this.#options.readTraits(workspaceId),
    ])
    return this.#planned(wanted, { rows, takenKeys, traits })
  }

  /**
   * Makes the audiences what they are to be: all of it or nothing. `base` is of the plan that was looked at: throws if
   * anything was changed since. Answers what was different, and the base of what there is now.
   */
  apply(
    workspaceId: string,
    wanted: WantedAudiences,
    { author, base }: { readonly author: string; readonly base?: string | undefined },
  ): Promise<Plan> {
    return this.#change(workspaceId, async locked => {
      if (base !== undefined && base !== stateToken(locked.rows)) throw changedSincePlan()
      const { rows, traits } = locked
      const plan = this.#planned(wanted, { rows, traits, takenKeys: await locked.takenKeys() })
      await locked.apply(plan.changes, author)
      return { ...plan, base: stateToken(await locked.rowsNow()) }
    })
  }

  #planned(wanted: WantedAudiences, present: PresentAudiences): Plan {
    const { rows } = present
    const changes = planChanges(wanted, present)
    const { created, deleted } = changes
    const custom = rows.filter(row => !row.built_in).length + created.length - deleted.length
    if (created.length > 0) requireRoom(this.#options.plan, custom - 1)
    return { changes, rows, base: stateToken(rows) }
  }

  async #all(workspaceId: string): Promise<Audience[]> {
    const [rows, traits] = await Promise.all([
      readAudienceRows(this.#database, workspaceId),
      this.#options.readTraits(workspaceId),
    ])
    return toAudiences(rows, referencesOf(rows, traits))
  }

  async #change<Result>(
    workspaceId: string,
    work: (locked: LockedAudiences) => Promise<Result>,
  ): Promise<Result> {
    const traits = await this.#options.readTraits(workspaceId)
    const result = await this.#database
      .transaction()
      .execute(async transaction => work(await LockedAudiences.lock(transaction, workspaceId, traits)))
    this.#options.onChange(workspaceId)
    return result
  }

  #requireRoom({ rows }: LockedAudiences): void {
    requireRoom(this.#options.plan, rows.filter(row => !row.built_in).length)
  }
}

async function answerOf(locked: LockedAudiences, key: string): Promise<Audience> {
  const answer = (await locked.answers()).find(audience => audience.key === key)
  if (!answer) throw new Error(`The audience “${key}” was not written.`)
  return answer
}

function changedSincePlan(): ApiError {
  return new ApiError(
    409,
    'audiences_changed',
    'The audiences were changed since the plan was made: plan again.',
  )
}

function changed({ key, version }: AudienceRow): ApiError {
  return new ApiError(
    409,
    'audience_changed',
    `“${key}” was changed since: look at version ${version}, then change that.`,
    { details: [{ version }] },
  )
}
