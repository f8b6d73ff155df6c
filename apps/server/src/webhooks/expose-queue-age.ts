import { Gauge, type Registry } from 'prom-client'
import type { Batches } from './batches.ts'

/** Has the metrics say for how long the oldest message has been waiting to arrive; NaN while PostgreSQL does not answer. */
export function exposeQueueAge(registry: Registry, batches: Batches): void {
  new Gauge({
    name: 'muster_webhook_queue_age_seconds',
    help: 'How old the oldest message to a webhook is that has not arrived, but for dead letters.',
    registers: [registry],
    async collect() {
      const oldest = await batches.oldest().catch(() => null)
      this.set(oldest === null ? Number.NaN : ageOf(oldest))
    },
  })
}

function ageOf(oldest: Date | undefined): number {
  return oldest ? Math.max(0, (Date.now() - oldest.getTime()) / 1_000) : 0
}
