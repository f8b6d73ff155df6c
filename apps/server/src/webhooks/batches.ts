import { randomBytes } from 'node:crypto'
import { expressionBuilder, type Selectable } from 'kysely'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Database } from '../postgres/open-postgres.ts'
import type { Tables, WebhookBatchTable, WebhookTable } from '../postgres/tables.ts'
import { lockWebhook } from './lock-webhook.ts'

/** The transitions after one position, up to another. */
export interface Range {
  readonly after: number
  readonly upTo: number
}

/** A batch on its way, and where to. */
export interface Sending {
  readonly id: string
  readonly range: Range
  /** How many transitions there are in it. */
  readonly size: number
  /** How many times it has been tried. */
  readonly tries: number
  readonly createdAt: Date
  readonly webhook: Selectable<WebhookTable>
}

/** A webhook of which no batch is on its way. */
export interface Ready {
  readonly id: string
  readonly workspace: string
  /** Keys; null for all. */
  readonly audiences: readonly string[] | null
  readonly format: WebhookTable['format']
  readonly position: number
  /** Whether a batch waits to be sent, again. */
  readonly hasWaiting: boolean
}

/**
 * The batches of the webhooks, in PostgreSQL. Whoever changes what is on its way first locks the webhook's row, and changes
 * batch, cursor and job in one transaction: so each transition is in exactly one batch, and at most one of a webhook is on
 * its way, whoever is killed, and however many servers there are.
 */
export class Batches {
  readonly #database: Database
  readonly #queue: JobQueue

  constructor(database: Database, queue: JobQueue) {
    this.#database = database
    this.#queue = queue
  }

  /** The webhooks that may be given a batch: all, those of one workspace, or one. */
  async ready({ workspace, webhook }: { workspace?: string; webhook?: string } = {}): Promise<Ready[]> {
    let query = this.#database
      .selectFrom('webhooks')
      .where('enabled', '=', true)
      .where(({ not, exists }) => not(exists(batchesOf('sending'))))
      .select(['id', 'workspace_id', 'audiences', 'format', 'position'])
      .select(({ exists }) => exists(batchesOf('waiting')).as('has_waiting'))
      .orderBy('created_at')
    if (workspace !== undefined) query = query.where('workspace_id', '=', workspace)
    if (webhook !== undefined) query = query.where('id', '=', webhook)
    const rows = await query.execute()
    return rows.map(row => ({
      id: row.id,
      workspace: row.workspace_id,
      audiences: row.audiences,
      format: row.format,
      position: Number(row.position),
      hasWaiting: Boolean(row.has_waiting),
    }))
  }

  /** Puts the transitions of a range into a batch and on its way; false if somebody else was faster. */
  cut(webhook: string, { after, upTo }: Range, size: number): Promise<boolean> {
    return this.#onceReady(webhook, async (transaction, row) => {
      if (Number(row.position) !== after) return false
      await transaction
        .insertInto('webhook_batches')
        .values({
          id: `msg_${randomBytes(16).toString('hex')}`,
          webhook_id: webhook,
          after_position: after,
          upto_position: upTo,
          size,
          state: 'sending',
          job_id: await this.#queue.add(transaction),
        })
        .execute()
      await moveTo(transaction, webhook, upTo)
      return true
    })
  }

  /** Passes over the transitions of a range, which do not concern the webhook. */
  skip(webhook: string, { after, upTo }: Range): Promise<boolean> {
    return this.#onceReady(webhook, async (transaction, row) => {
      if (Number(row.position) !== after) return false
      await moveTo(transaction, webhook, upTo)
      return true
    })
  }

  /** Puts the oldest batch that waits on its way; false if there is none. */
  sendWaiting(webhook: string): Promise<boolean> {
    return this.#onceReady(webhook, async transaction => {
      const oldest = await transaction
        .selectFrom('webhook_batches')
        .select('id')
        .where('webhook_id', '=', webhook)
        .where('state', '=', 'waiting')
        .orderBy('after_position')
        .limit(1)
        .executeTakeFirst()
      if (!oldest) return false
      await transaction
        .updateTable('webhook_batches')
        .set({ state: 'sending', job_id: await this.#queue.add(transaction) })
        .where('id', '=', oldest.id)
        .execute()
      return true
    })
  }

  /** What a job is to send; undefined if that has been sent, or is not to be any more. */
  async findSending(job: string): Promise<Sending | undefined> {
    const batch = await this.#database
      .selectFrom('webhook_batches')
      .selectAll()
      .where('job_id', '=', job)
      .where('state', '=', 'sending')
      .executeTakeFirst()
    const webhook =
      batch &&
      (await this.#database
        .selectFrom('webhooks')
        .selectAll()
        .where('id', '=', batch.webhook_id)
        .executeTakeFirst())
    return batch && webhook && toSending(batch, webhook)
  }

  /** When the oldest batch was made that has not arrived; undefined if there is none. Dead letters do not count. */
  async oldest(): Promise<Date | undefined> {
    const row = await this.#database
      .selectFrom('webhook_batches')
      .innerJoin('webhooks', 'webhooks.id', 'webhook_id')
      .where('enabled', '=', true)
      .where('state', '!=', 'dead')
      .select(({ fn }) => fn.min('webhook_batches.created_at').as('created_at'))
      .executeTakeFirst()
    return row?.created_at ?? undefined
  }

  #onceReady(
    webhook: string,
    change: (transaction: Database, row: Selectable<WebhookTable>) => Promise<boolean>,
  ): Promise<boolean> {
    return this.#database.transaction().execute(async transaction => {
      const row = await lockWebhook(transaction, webhook)
      if (!row?.enabled || (await isSending(transaction, webhook))) return false
      return change(transaction, row)
    })
  }
}

function batchesOf(state: WebhookBatchTable['state']) {
  return expressionBuilder<Tables, 'webhooks'>()
    .selectFrom('webhook_batches')
    .select('webhook_batches.id')
    .whereRef('webhook_id', '=', 'webhooks.id')
    .where('state', '=', state)
}

async function isSending(transaction: Database, webhook: string): Promise<boolean> {
  const batch = await transaction
    .selectFrom('webhook_batches')
    .select('id')
    .where('webhook_id', '=', webhook)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return batch !== undefined
}

async function moveTo(transaction: Database, webhook: string, position: number): Promise<void> {
  await transaction.updateTable('webhooks').set({ position }).where('id', '=', webhook).execute()
}

function toSending(batch: Selectable<WebhookBatchTable>, webhook: Selectable<WebhookTable>): Sending {
  return {
    id: batch.id,
    range: { after: Number(batch.after_position), upTo: Number(batch.upto_position) },
    size: batch.size,
    tries: batch.tries,
    createdAt: batch.created_at,
    webhook,
  }
}
