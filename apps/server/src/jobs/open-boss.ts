import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import { exclusively } from '../postgres/exclusively.ts'
import type { Database } from '../postgres/open-postgres.ts'
import { bossDatabase } from './boss-database.ts'
import { makeQueue, type QueueSettings } from './make-queue.ts'

export interface BossOptions {
  readonly queues: readonly QueueSettings[]
  /** No other server can use the database. */
  readonly alone: boolean
  readonly logger: Logger
}

/**
 * pg-boss in its own schema, `pgboss`, which is made with its queues if it is not there. It fails jobs whose server died,
 * and removes old ones, every half minute: that is all it does by itself.
 */
export async function openBoss(database: Database, { queues, alone, logger }: BossOptions): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss')
  const boss = new Boss({
    db: bossDatabase(database),
    schedule: false,
    maintenanceIntervalSeconds: 30,
    archiveCompletedAfterSeconds: 600,
    deleteAfterHours: 1,
  })
  boss.on('error', error => logger.error(error, 'jobs'))
  const prepare = async () => {
    await boss.start()
    for (const queue of queues) await makeQueue(boss, queue)
    return boss
  }
  // It makes its schema and queues without heed of others that do.
  return alone ? prepare() : exclusively(database, 'prepare jobs', prepare)
}
