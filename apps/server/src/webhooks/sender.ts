import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { WebhookTable } from '../postgres/tables.ts'
import type { Batches, Sending } from './batches.ts'
import type { Deliveries, Outcome } from './deliveries.ts'
import { makeBody, makeTestBody } from './formats/make-body.ts'
import type { Answer, Poster } from './post.ts'
import { readTransitions, type TransitionSource } from './read-transitions.ts'
import { requireVault } from './require-vault.ts'
import { type Message, sign } from './sign.ts'
import { SealedOtherwise, type Vault } from './vault.ts'

export interface SenderParts {
  readonly batches: Batches
  readonly deliveries: Deliveries
  readonly poster: Poster
  readonly source: TransitionSource
  /** Undefined where this server can keep no secrets, and so sign nothing. */
  readonly vault: Vault | undefined
  /** Is told how a try went, once that is written down. */
  readonly onTried: (webhook: string, outcome: Outcome) => void
}

/** Sends batches, and test messages. */
export class Sender {
  readonly #parts: SenderParts

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  /** Tries what a job is about. Rejects where it could not even be tried, or the signal ended it. */
  async run(job: string, signal: AbortSignal): Promise<void> {
    const { batches, deliveries, onTried } = this.#parts
    const sending = await batches.findSending(job)
    if (!sending) return
    const body = await this.#bodyOf(sending)
    const { id, webhook } = sending
    const outcome =
      body === undefined
        ? await deliveries.drop(sending)
        : await deliveries.record(job, sending, await this.#post(webhook, { id, body }, signal))
    onTried(webhook.id, outcome)
  }

  /** Sends a message of no transitions, at once and once. */
  test(webhook: Selectable<WebhookTable>, signal: AbortSignal): Promise<Answer> {
    const body = makeTestBody({ format: webhook.format, workspace: webhook.workspace_id, at: new Date() })
    return this.#post(webhook, { id: `msg_${randomBytes(16).toString('hex')}`, body }, signal)
  }

  /** The body is made each time it is sent, but is the same unless names were added; undefined where nothing is left of it. */
  async #bodyOf({ webhook, range, createdAt }: Sending): Promise<string | undefined> {
    const { workspace_id: workspace, audiences, format } = webhook
    const { transitions } = await readTransitions(this.#parts.source, { workspace, audiences }, range)
    return transitions.length === 0 ? undefined : makeBody(transitions, { format, workspace, at: createdAt })
  }

  async #post(webhook: Selectable<WebhookTable>, message: Message, signal: AbortSignal): Promise<Answer> {
    const now = new Date()
    try {
      const headers = sign(message, now, this.#secretsOf(webhook, now))
      return await this.#parts.poster.post(webhook.url, headers, message.body, signal)
    } catch (error) {
      if (error instanceof SealedOtherwise) return notSent(error.message)
      throw error
    }
  }

  #secretsOf(webhook: Selectable<WebhookTable>, now: Date): string[] {
    const { id, secret, previous_secret: previous, previous_secret_until: until } = webhook
    const sealed = previous !== null && until !== null && until > now ? [secret, previous] : [secret]
    const vault = requireVault(this.#parts.vault)
    return sealed.map(text => vault.open(text, id))
  }
}

function notSent(error: string): Answer {
  return { status: null, error, text: '', retryAfter: undefined, durationMs: 0 }
}
