import type { JobQueue } from '../jobs/job-queue.ts'
import type { Database } from '../postgres/open-postgres.ts'

/** Takes back what is on its way to a webhook, whose row is locked: it waits to be sent from the first try on. */
export async function recallBatch(transaction: Database, queue: JobQueue, webhook: string): Promise<void> {
  const batch = await transaction
    .selectFrom('webhook_batches')
    .select(['id', 'job_id'])
    .where('webhook_id', '=', webhook)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  if (!batch) return
  if (batch.job_id !== null) await queue.remove(transaction, [batch.job_id])
  await transaction
    .updateTable('webhook_batches')
    .set({ state: 'waiting', job_id: null, tries: 0 })
    .where('id', '=', batch.id)
    .execute()
}
