import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Config } from '../config/config.ts'
import type { Metrics } from '../http/metrics.ts'
import { JobQueue } from '../jobs/job-queue.ts'
import type { Database } from '../postgres/open-postgres.ts'
import { AddressGuard } from './address/address-guard.ts'
import { Batches } from './batches.ts'
import { DeadLetters } from './dead-letters.ts'
import { Deliveries } from './deliveries.ts'
import { Dispatcher } from './dispatcher.ts'
import { exposeQueueAge } from './expose-queue-age.ts'
import { openVault } from './open-vault.ts'
import { type Answer, Poster } from './post.ts'
import type { TransitionSource } from './read-transitions.ts'
import type { retryDelay } from './retry-delay.ts'
import { Sender } from './sender.ts'
import { Webhooks } from './webhooks.ts'

export interface WebhookDelivery {
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
  readonly deadLetters: DeadLetters
  /** Sends a test message, and answers what came back. Throws `webhook_not_found`. */
  test(workspace: string, webhook: string): Promise<Answer>
  /** To be told of new transitions in a workspace. They are found without that too, but later. */
  notify(workspace: string): void
  /** Waits for what is on its way, for a bounded time. Call it before the databases are closed. */
  close(): Promise<void>
}

export interface WebhookDeliveryParts {
  readonly config: Pick<Config, 'secret' | 'postgresUrl' | 'dataFolder' | 'webhookPrivate'>
  readonly database: Database
  /** With the queue of webhooks. */
  readonly boss: PgBoss
  readonly source: TransitionSource
  readonly metrics: Metrics
  readonly logger: Logger
  readonly retryDelay?: typeof retryDelay
}

/** How many messages are on their way at once, each to another webhook. */
const atOnce = 64

/** The queue of what is to be sent. Reading, sending and writing down takes less than a minute, or the server is gone. */
export const webhookQueue = { name: 'webhook-delivery', expireInSeconds: 60 }

/** The delivery of transitions to webhooks. It is at work once this resolves, unless this server can keep no secrets. */
export async function openWebhooks(parts: WebhookDeliveryParts): Promise<WebhookDelivery> {
  const { config, database, boss, source, metrics, logger } = parts
  const vault = await openVault(config)
  const queue = new JobQueue(boss, { name: webhookQueue.name, atOnce }, logger)
  const guard = new AddressGuard(config.webhookPrivate)
  const poster = new Poster(guard)
  const batches = new Batches(database, queue)
  const deliveries = new Deliveries(database, queue, parts.retryDelay)
  const dispatcher = new Dispatcher(batches, queue, source, logger)
  const resume = (webhook: string) => {
    if (vault) dispatcher.resume(webhook)
  }
  const webhooks = new Webhooks({ database, queue, log: source.log, guard, vault, onReady: resume })
  const sender = new Sender({
    batches,
    deliveries,
    poster,
    source,
    vault,
    onTried(webhook, outcome) {
      metrics.webhookDeliveries.inc({ outcome })
      resume(webhook)
    },
  })
  const stop = new AbortController()
  exposeQueueAge(metrics.registry, batches)
  if (vault) {
    queue.start((job, signal) => sender.run(job, signal))
    dispatcher.start()
  }
  return {
    webhooks,
    deliveries,
    deadLetters: new DeadLetters(database, resume),
    test: async (workspace, webhook) => sender.test(await webhooks.find(workspace, webhook), stop.signal),
    notify: workspace => {
      if (vault) dispatcher.notify(workspace)
    },
    async close() {
      stop.abort()
      await dispatcher.stop()
      await queue.stop()
      await poster.close()
    },
  }
}
