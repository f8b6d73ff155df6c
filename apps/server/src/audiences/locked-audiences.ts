import { type Insertable, sql, type UpdateObject } from 'kysely'
import type { Database } from '../postgres/open-postgres.ts'
import type { AudienceTable, Tables } from '../postgres/tables.ts'
import type { Audience, AudienceContent } from './audience.ts'
import { bearsOnMembership, isSameContent } from './audience-edit.ts'
import { type AudienceRow, columnsOf, contentOf } from './audience-row.ts'
import { lockAudiences } from './lock-audiences.ts'
import type { PlannedChanges } from './planned-changes.ts'
import { readAudienceRows, readTakenKeys, referencesOf } from './read-audiences.ts'
import { recordVersion } from './record-version.ts'
import { requireSoundReferences } from './references.ts'
import { audienceNotFound } from './require-audience.ts'
import { requireFreeKey } from './require-free-key.ts'
import { toAudiences } from './to-audiences.ts'

export interface NewAudience extends AudienceContent {
  readonly key: string
  readonly size: number
  /** When `size` was counted. */
  readonly computedAt: Date | null
}

/** What an update sets where other people may be members now. */
const toBeComputed = { status: 'queued', progress: null, failure: null } as const

/** What it sets where the members are the same: those that stand are the new version's, and who is at work begins anew. */
const stillComputed = {
  status: sql<AudienceRow['status']>`case when status = 'computing' then 'queued' else status end`,
  progress: null,
  computed_version: sql<number>`case when computed_version = version then version + 1 else computed_version end`,
} as const

/** The audiences of one workspace inside a transaction that nobody else changes them beside. */
export class LockedAudiences {
  /** Those that are not deleted, in their order, as they were at first. */
  readonly rows: readonly AudienceRow[]
  readonly #transaction: Database
  readonly #workspaceId: string
  /** The names of the workspace’s traits. */
  readonly traits: ReadonlySet<string>

  private constructor(
    transaction: Database,
    workspaceId: string,
    traits: ReadonlySet<string>,
    rows: readonly AudienceRow[],
  ) {
    this.#transaction = transaction
    this.#workspaceId = workspaceId
    this.traits = traits
    this.rows = rows
  }

  static async lock(
    transaction: Database,
    workspaceId: string,
    traits: ReadonlySet<string>,
  ): Promise<LockedAudiences> {
    await lockAudiences(transaction, workspaceId)
    const rows = await readAudienceRows(transaction, workspaceId)
    return new LockedAudiences(transaction, workspaceId, traits, rows)
  }

  get keys(): string[] {
    return this.rows.map(({ key }) => key)
  }

  get references() {
    return referencesOf(this.rows, this.traits)
  }

  /** Throws where there is none. */
  row(key: string): AudienceRow {
    const row = this.rows.find(row => row.key === key)
    if (!row) throw audienceNotFound(key)
    return row
  }

  /** Every key that is or was in use. */
  takenKeys(): Promise<ReadonlySet<string>> {
    return readTakenKeys(this.#transaction, this.#workspaceId)
  }

  /** Writes a new audience, last of the custom ones. */
  async insert({ key, size, computedAt, ...content }: NewAudience, author: string): Promise<void> {
    requireFreeKey(key, await this.takenKeys())
    this.#requireSound(key, content)
    const position = (this.rows.findLast(row => !row.built_in)?.position ?? 0) + 1
    await this.#shift(position, 1)
    await this.#write(key, content, { position, size, computed_at: computedAt }, author)
  }

  /** Writes a new version, unless nothing is different. */
  async rewrite(row: AudienceRow, content: AudienceContent, author: string): Promise<void> {
    const before = contentOf(row)
    if (isSameContent(before, content)) return
    if (content.query !== before.query) this.#requireSound(row.key, content)
    await this.#overwrite(row, content, author)
  }

  /** Deletes an audience: its key stays taken, and a last version of nobody is to be computed. */
  async delete(row: AudienceRow, author: string): Promise<void> {
    await this.#withdraw(row, author)
    await this.#shift(row.position, -1)
  }

  /** Writes changes that were checked together. */
  async apply({ created, edited, deleted, order }: PlannedChanges, author: string): Promise<void> {
    for (const { key, ...content } of created)
      await this.#write(key, content, { position: 0, size: 0, computed_at: null }, author)
    for (const { row, content } of edited) await this.#overwrite(row, content, author)
    for (const row of deleted) await this.#withdraw(row, author)
    await this.putInOrder(order)
  }

  /** `keys` are all of them. */
  async putInOrder(keys: readonly string[]): Promise<void> {
    await sql`
      update audiences set position = ordered.position
      from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) with ordinality as ordered (key, position)
      where workspace_id = ${this.#workspaceId} and audiences.key = ordered.key
    `.execute(this.#transaction)
  }

  /** Those that are not deleted, in their order, as they are now. */
  rowsNow(): Promise<AudienceRow[]> {
    return readAudienceRows(this.#transaction, this.#workspaceId)
  }

  /** All of them as they are now. */
  async answers(): Promise<Audience[]> {
    const rows = await this.rowsNow()
    return toAudiences(rows, referencesOf(rows, this.traits))
  }

  #requireSound(key: string, { query }: AudienceContent): void {
    const others = this.rows.filter(row => row.key !== key)
    requireSoundReferences(key, referencesOf([...others, { key, query }], this.traits))
  }

  async #write(
    key: string,
    content: AudienceContent,
    rest: Pick<Insertable<AudienceTable>, 'position' | 'size' | 'computed_at'>,
    author: string,
  ): Promise<void> {
    await this.#transaction
      .insertInto('audiences')
      .values({ workspace_id: this.#workspaceId, key, ...columnsOf(content), ...rest })
      .execute()
    await this.#record(key, 1, content, author)
  }

  async #overwrite(row: AudienceRow, content: AudienceContent, author: string): Promise<void> {
    const version = row.version + 1
    await this.#update(row.key, {
      ...columnsOf(content),
      ...(bearsOnMembership(contentOf(row), content) ? toBeComputed : stillComputed),
      version,
      updated_at: sql<Date>`now()`,
    })
    await this.#record(row.key, version, content, author)
  }

  async #withdraw(row: AudienceRow, author: string): Promise<void> {
    const version = row.version + 1
    await this.#update(row.key, { ...toBeComputed, version, position: 0, deleted_at: sql<Date>`now()` })
    await this.#record(row.key, version, contentOf(row), author)
  }

  /** Makes room at a place in the order, or closes the gap there. */
  async #shift(from: number, by: 1 | -1): Promise<void> {
    await this.#transaction
      .updateTable('audiences')
      .set({ position: sql<number>`position + ${sql.lit(by)}` })
      .where('workspace_id', '=', this.#workspaceId)
      .where('deleted_at', 'is', null)
      .where('position', '>=', from)
      .execute()
  }

  async #update(key: string, change: UpdateObject<Tables, 'audiences'>): Promise<void> {
    await this.#transaction
      .updateTable('audiences')
      .set(change)
      .where('workspace_id', '=', this.#workspaceId)
      .where('key', '=', key)
      .execute()
  }

  #record(key: string, version: number, content: AudienceContent, author: string): Promise<void> {
    return recordVersion(this.#transaction, { workspaceId: this.#workspaceId, key, version }, content, author)
  }
}
