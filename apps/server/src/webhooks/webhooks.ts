import { randomUUID } from 'node:crypto'
import type { Selectable, Updateable } from 'kysely'
import { ApiError } from '../http/api-error.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { TransitionLog } from '../live/transition-log.ts'
import type { Database } from '../postgres/open-postgres.ts'
import type { WebhookTable } from '../postgres/tables.ts'
import type { AddressGuard } from './address/address-guard.ts'
import { ForbiddenAddress } from './address/forbidden-address.ts'
import { lockWebhook } from './lock-webhook.ts'
import { makeSecret } from './make-secret.ts'
import { recallBatch } from './recall-batch.ts'
import { requireVault } from './require-vault.ts'
import type { Vault } from './vault.ts'
import { toWebhook, type Webhook } from './webhook.ts'

export interface WebhookSettings {
  readonly url: string
  readonly audiences: Webhook['audiences']
  readonly format: Webhook['format']
  readonly enabled: boolean
  readonly description: string
}

/** What is not given stays as it is. */
export type WebhookChanges = {
  readonly [Name in keyof WebhookSettings]?: WebhookSettings[Name] | undefined
}

export interface WebhooksParts {
  readonly database: Database
  readonly queue: JobQueue
  readonly log: TransitionLog
  readonly guard: AddressGuard
  /** Undefined where this server can keep no secrets. */
  readonly vault: Vault | undefined
  /** Is told of a webhook that may be given its next batch. */
  readonly onReady: (webhook: string) => void
}

/** The most that a workspace may have. */
export const mostWebhooks = 100
const hoursOfPreviousSecret = 24
/** For how long a webhook that is disabled keeps its place in the log. */
const daysOfPlace = 7

/** The webhooks of the workspaces. */
export class Webhooks {
  readonly #parts: WebhooksParts

  constructor(parts: WebhooksParts) {
    this.#parts = parts
  }

  /** Saves a new webhook, which is told of what happens from now on, and answers its secret too. */
  async create(
    workspace: string,
    settings: WebhookSettings,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
    const { database, log } = this.#parts
    const vault = requireVault(this.#parts.vault)
    await this.#requireAllowed(settings.url)
    await this.#requireRoom(workspace)
    const id = randomUUID()
    const secret = makeSecret()
    const row = await database
      .insertInto('webhooks')
      .values({
        id,
        workspace_id: workspace,
        url: settings.url,
        audiences: keysOf(settings.audiences),
        format: settings.format,
        description: settings.description,
        enabled: settings.enabled,
        ...(!settings.enabled && { disabled_at: new Date(), disabled_by: 'editor' }),
        secret: vault.seal(secret, id),
        position: await log.head(workspace),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { webhook: toWebhook(row), secret }
  }

  /** In the order in which they were made, some of them left out; one more than `limit` where there are more. */
  async list(workspace: string, skip: number, limit: number): Promise<Webhook[]> {
    const rows = await this.#parts.database
      .selectFrom('webhooks')
      .selectAll()
      .where('workspace_id', '=', workspace)
      .orderBy('created_at')
      .orderBy('id')
      .offset(skip)
      .limit(limit + 1)
      .execute()
    return rows.map(toWebhook)
  }

  /** Throws `webhook_not_found`, as all below do. */
  async get(workspace: string, id: string): Promise<Webhook> {
    return toWebhook(await this.find(workspace, id))
  }

  /** With what is not told. */
  async find(workspace: string, id: string): Promise<Selectable<WebhookTable>> {
    const row = await this.#parts.database
      .selectFrom('webhooks')
      .selectAll()
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? notFound(id)
  }

  /** Changes a webhook. What is on its way to an address that is no more, or may not be, is taken back. */
  async update(workspace: string, id: string, changes: WebhookChanges): Promise<Webhook> {
    const { database, queue, log, onReady } = this.#parts
    if (changes.url !== undefined) await this.#requireAllowed(changes.url)
    const head = await log.head(workspace)
    const updated = await database.transaction().execute(async transaction => {
      const row = await lockOf(transaction, workspace, id)
      const { audiences, ...others } = changes
      if (others.url !== undefined && others.url !== row.url) await recallBatch(transaction, queue, id)
      if (others.enabled === false) await recallBatch(transaction, queue, id)
      const { url = row.url, format = row.format, description = row.description } = others
      return transaction
        .updateTable('webhooks')
        .set({
          url,
          format,
          description,
          ...(audiences !== undefined && { audiences: keysOf(audiences) }),
          ...(others.enabled === false && row.enabled && disabled()),
          ...(others.enabled === true && !row.enabled && (await enabled(transaction, row, head))),
          updated_at: new Date(),
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow()
    })
    onReady(id)
    return toWebhook(updated)
  }

  /** Deletes a webhook, its dead letters, and what is on its way to it. */
  async delete(workspace: string, id: string): Promise<void> {
    const { database, queue } = this.#parts
    await database.transaction().execute(async transaction => {
      await lockOf(transaction, workspace, id)
      await recallBatch(transaction, queue, id)
      await transaction.deleteFrom('webhooks').where('id', '=', id).execute()
    })
  }

  /** Gives a webhook a new secret, and answers it. For a day messages are signed by the one before as well. */
  async rotate(workspace: string, id: string): Promise<string> {
    const vault = requireVault(this.#parts.vault)
    const secret = makeSecret()
    await this.#parts.database.transaction().execute(async transaction => {
      const row = await lockOf(transaction, workspace, id)
      await transaction
        .updateTable('webhooks')
        .set({
          secret: vault.seal(secret, id),
          previous_secret: row.secret,
          previous_secret_until: new Date(Date.now() + hoursOfPreviousSecret * 3_600_000),
          updated_at: new Date(),
        })
        .where('id', '=', id)
        .execute()
    })
    return secret
  }

  async #requireAllowed(url: string): Promise<void> {
    try {
      await this.#parts.guard.check(new URL(url).hostname)
    } catch (error) {
      if (error instanceof ForbiddenAddress)
        throw new ApiError(422, 'webhook_address_forbidden', error.message)
      throw error
    }
  }

  async #requireRoom(workspace: string): Promise<void> {
    const { count } = await this.#parts.database
      .selectFrom('webhooks')
      .where('workspace_id', '=', workspace)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= mostWebhooks)
      throw new ApiError(422, 'webhook_limit', `A workspace has at most ${mostWebhooks} webhooks.`)
  }
}

function keysOf(audiences: Webhook['audiences']): string[] | null {
  return audiences === 'all' ? null : [...audiences]
}

async function lockOf(
  transaction: Database,
  workspace: string,
  id: string,
): Promise<Selectable<WebhookTable>> {
  const row = await lockWebhook(transaction, id)
  return row?.workspace_id === workspace ? row : notFound(id)
}

function notFound(id: string): never {
  throw new ApiError(404, 'webhook_not_found', `There is no webhook “${id}”.`)
}

function disabled(): Updateable<WebhookTable> {
  return { enabled: false, disabled_at: new Date(), disabled_by: 'editor' }
}

/**
 * A webhook goes on where it stopped, so that nothing is lost while its receiver is worked on. After a week it begins anew,
 * since nobody wants to be told of months at once; what waited for it becomes dead letters.
 */
async function enabled(
  transaction: Database,
  { id, disabled_at: since }: Selectable<WebhookTable>,
  head: number,
): Promise<Updateable<WebhookTable>> {
  const change = { enabled: true, disabled_at: null, disabled_by: null }
  if (since === null || Date.now() - since.getTime() < daysOfPlace * 86_400_000) return change
  await transaction
    .updateTable('webhook_batches')
    .set({ state: 'dead' })
    .where('webhook_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  return { ...change, position: head }
}
