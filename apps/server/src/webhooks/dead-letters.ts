import type { Selectable } from 'kysely'
import { ApiError } from '../http/api-error.ts'
import type { Database } from '../postgres/open-postgres.ts'
import type { WebhookBatchTable } from '../postgres/tables.ts'

/** A batch that was given up after its last try, as the API has it. */
export interface DeadLetter {
  /** The message's id, which stays the same when it is sent again. */
  readonly id: string
  readonly transitions: number
  readonly created_at: string
  readonly tries: number
  readonly last_tried_at: string | null
  /** What was answered last, or why nothing was. */
  readonly last_status: number | null
  readonly last_error: string | null
  readonly last_answer: string | null
}

/** What could not be delivered. One batch of a webhook is tried at a time, for a day: so there are few of them. */
export class DeadLetters {
  readonly #database: Database
  readonly #onReady: (webhook: string) => void

  /** `onReady` is told of a webhook that may be given its next batch. */
  constructor(database: Database, onReady: (webhook: string) => void) {
    this.#database = database
    this.#onReady = onReady
  }

  /** In their order, after a position in the log; `next` is the position to go on from, if there are more. */
  async list(
    webhook: string,
    after: number,
    limit: number,
  ): Promise<{ readonly letters: DeadLetter[]; readonly next: number | null }> {
    const rows = await this.#database
      .selectFrom('webhook_batches')
      .selectAll()
      .where('webhook_id', '=', webhook)
      .where('state', '=', 'dead')
      .where('after_position', '>=', after)
      .orderBy('after_position')
      .limit(limit + 1)
      .execute()
    const following = rows[limit]
    return {
      letters: rows.slice(0, limit).map(toDeadLetter),
      next: following ? Number(following.after_position) : null,
    }
  }

  /** Has one sent again, from the first try on and before what is new. Throws `dead_letter_not_found`. */
  async resend(webhook: string, letter: string): Promise<void> {
    const { numUpdatedRows } = await this.#wait(webhook).where('id', '=', letter).executeTakeFirst()
    if (numUpdatedRows === 0n)
      throw new ApiError(404, 'dead_letter_not_found', `There is no dead letter “${letter}”.`)
    this.#onReady(webhook)
  }

  /** Has all of them sent again, in their order; answers how many there were. */
  async resendAll(webhook: string): Promise<number> {
    const { numUpdatedRows } = await this.#wait(webhook).executeTakeFirst()
    this.#onReady(webhook)
    return Number(numUpdatedRows)
  }

  #wait(webhook: string) {
    return this.#database
      .updateTable('webhook_batches')
      .set({ state: 'waiting', tries: 0 })
      .where('webhook_id', '=', webhook)
      .where('state', '=', 'dead')
  }
}

function toDeadLetter(row: Selectable<WebhookBatchTable>): DeadLetter {
  return {
    id: row.id,
    transitions: row.size,
    created_at: row.created_at.toISOString(),
    tries: row.tries,
    last_tried_at: row.last_tried_at?.toISOString() ?? null,
    last_status: row.last_status,
    last_error: row.last_error,
    last_answer: row.last_answer,
  }
}
