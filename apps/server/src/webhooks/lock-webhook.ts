import type { Selectable } from 'kysely'
import type { Database } from '../postgres/open-postgres.ts'
import type { WebhookTable } from '../postgres/tables.ts'

/** A webhook's row, kept from all others until the transaction ends; undefined if it is gone. */
export function lockWebhook(
  transaction: Database,
  id: string,
): Promise<Selectable<WebhookTable> | undefined> {
  return transaction.selectFrom('webhooks').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
