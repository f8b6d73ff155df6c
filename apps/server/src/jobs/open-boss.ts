import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import { exclusively } from '../postgres/exclusively.ts'
import type { Database } from '../postgres/open-postgres.ts'
import { bossDatabase } from './boss-database.ts'

/**
 * pg-boss in its own schema, `pgboss`, made if it is not there. It fails jobs whose server died, and removes old ones,
 * every half minute: that is all it does by itself. `alone` says that no other server can use the database.
 */
export async function openBoss(database: Database, logger: Logger, alone: boolean): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss')
  const boss = new Boss({
    db: bossDatabase(database),
    schedule: false,
    maintenanceIntervalSeconds: 30,
    archiveCompletedAfterSeconds: 600,
    deleteAfterHours: 1,
  })
  boss.on('error', error => logger.error(error, 'jobs'))
  // It makes its schema without heed of others that do.
  return alone ? boss.start() : exclusively(database, 'prepare jobs', () => boss.start())
}
