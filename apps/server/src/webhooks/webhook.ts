import type { Selectable } from 'kysely'
import type { WebhookTable } from '../postgres/tables.ts'
import type { WebhookFormat } from './formats/make-body.ts'

/** A subscription to transitions, as the API has it. Times are ISO 8601 UTC. Its secret is told once, when it is made. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly audiences: 'all' | readonly string[]
  readonly format: WebhookFormat
  readonly description: string
  readonly enabled: boolean
  readonly disabled_at: string | null
  /** `receiver` where it answered 410, Gone. */
  readonly disabled_by: 'editor' | 'receiver' | null
  readonly created_at: string
  readonly updated_at: string
}

export function toWebhook(row: Selectable<WebhookTable>): Webhook {
  return {
    id: row.id,
    url: row.url,
    audiences: row.audiences ?? 'all',
    format: row.format,
    description: row.description,
    enabled: row.enabled,
    disabled_at: row.disabled_at?.toISOString() ?? null,
    disabled_by: row.disabled_by,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}
