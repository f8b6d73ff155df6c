import type PgBoss from 'pg-boss'

export interface QueueSettings {
  readonly name: string
  /** How long a job may run before it is given to another server. */
  readonly expireInSeconds: number
}

/** Makes a queue of pg-boss if it is not there. A job of it is kept until it has run, however often a server died over it. */
export async function makeQueue(boss: PgBoss, { name, expireInSeconds }: QueueSettings): Promise<void> {
  await boss.createQueue(name, {
    name,
    expireInSeconds,
    retryLimit: 1_000_000,
    retryDelay: 5,
    retentionDays: 3_650,
  })
}
