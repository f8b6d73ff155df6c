import type { JobQueue } from '../jobs/job-queue.ts'
import type { Database } from '../postgres/open-postgres.ts'
import type { WebhookDeliveryTable } from '../postgres/tables.ts'
import type { Sending } from './batches.ts'
import { lockWebhook } from './lock-webhook.ts'
import type { Answer } from './post.ts'
import { recallBatch } from './recall-batch.ts'
import { retryDelay } from './retry-delay.ts'

/** What becomes of a batch by a try; `dropped` where there was nothing left to send. */
export type Outcome = WebhookDeliveryTable['outcome'] | 'dropped'

/** One try to deliver a batch, as the API has it. */
export interface Delivery {
  /** The message's id. */
  readonly id: string
  readonly at: string
  readonly transitions: number
  readonly outcome: WebhookDeliveryTable['outcome']
  readonly status: number | null
  readonly error: string | null
  readonly duration_ms: number
}

/** How many are kept of each webhook. */
const kept = 100
const gone = 410

/** The tries to deliver batches, and what becomes of a batch by each. */
export class Deliveries {
  readonly #database: Database
  readonly #queue: JobQueue
  readonly #retryDelay: typeof retryDelay

  constructor(database: Database, queue: JobQueue, delay = retryDelay) {
    this.#database = database
    this.#queue = queue
    this.#retryDelay = delay
  }

  /** Writes down how the try of a job went, with what follows from it. */
  record(job: string, sent: Sending, answer: Answer): Promise<WebhookDeliveryTable['outcome']> {
    return this.#database.transaction().execute(async transaction => {
      const webhook = await lockWebhook(transaction, sent.webhook.id)
      const outcome = this.#outcomeOf(sent, answer)
      if (!webhook) return outcome
      // What has arrived is done with, even if it has been taken back meanwhile.
      if (outcome === 'delivered')
        await transaction.deleteFrom('webhook_batches').where('id', '=', sent.id).execute()
      else if (await isStillOf(transaction, sent.id, job))
        await this.#goOn(transaction, sent, answer, outcome)
      await write(transaction, sent, answer, outcome)
      return outcome
    })
  }

  /** Forgets a batch of transitions that do not concern its webhook any more. */
  async drop(sent: Sending): Promise<'dropped'> {
    await this.#database.deleteFrom('webhook_batches').where('id', '=', sent.id).execute()
    return 'dropped'
  }

  /** The last hundred, the newest first. */
  async list(webhook: string): Promise<Delivery[]> {
    const rows = await this.#database
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('webhook_id', '=', webhook)
      .orderBy('id', 'desc')
      .limit(kept)
      .execute()
    return rows.map(row => ({
      id: row.batch_id,
      at: row.at.toISOString(),
      transitions: row.size,
      outcome: row.outcome,
      status: row.status,
      error: row.error,
      duration_ms: row.duration_ms,
    }))
  }

  #outcomeOf({ tries }: Sending, { status }: Answer): WebhookDeliveryTable['outcome'] {
    if (status !== null && status >= 200 && status < 300) return 'delivered'
    if (status === gone) return 'gone'
    return this.#retryDelay(tries + 1) === undefined ? 'dead' : 'failed'
  }

  async #goOn(
    transaction: Database,
    { id, tries, webhook }: Sending,
    { status, error, text, retryAfter }: Answer,
    outcome: WebhookDeliveryTable['outcome'],
  ): Promise<void> {
    await transaction
      .updateTable('webhook_batches')
      .set({
        tries: tries + 1,
        last_tried_at: new Date(),
        last_status: status,
        last_error: error,
        last_answer: text,
        ...(outcome === 'dead' && { state: 'dead', job_id: null }),
        ...(outcome === 'failed' && {
          job_id: await this.#queue.add(transaction, this.#retryDelay(tries + 1, retryAfter)),
        }),
      })
      .where('id', '=', id)
      .execute()
    if (outcome !== 'gone') return
    await recallBatch(transaction, this.#queue, webhook.id)
    await transaction
      .updateTable('webhooks')
      .set({ enabled: false, disabled_at: new Date(), disabled_by: 'receiver' })
      .where('id', '=', webhook.id)
      .execute()
  }
}

async function isStillOf(transaction: Database, batch: string, job: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('webhook_batches')
    .select('id')
    .where('id', '=', batch)
    .where('job_id', '=', job)
    .executeTakeFirst()
  return row !== undefined
}

async function write(
  transaction: Database,
  { id, size, webhook }: Sending,
  { status, error, durationMs }: Answer,
  outcome: WebhookDeliveryTable['outcome'],
): Promise<void> {
  await transaction
    .insertInto('webhook_deliveries')
    .values({
      webhook_id: webhook.id,
      batch_id: id,
      at: new Date(),
      size,
      outcome,
      status,
      error,
      duration_ms: durationMs,
    })
    .execute()
  await transaction
    .deleteFrom('webhook_deliveries')
    .where('webhook_id', '=', webhook.id)
    .where('id', 'not in', ({ selectFrom }) =>
      selectFrom('webhook_deliveries')
        .select('id')
        .where('webhook_id', '=', webhook.id)
        .orderBy('id', 'desc')
        .limit(kept),
    )
    .execute()
}
