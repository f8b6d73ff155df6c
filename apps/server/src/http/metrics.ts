import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What the server counts, in Prometheus' terms. */
export class Metrics {
  readonly registry = new Registry()
  readonly events = new Counter({
    name: 'muster_events_total',
    help: 'Tracking calls, by what became of them.',
    labelNames: ['outcome'],
    registers: [this.registry],
  })
  readonly requests = new Histogram({
    name: 'muster_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  })
  readonly webhookDeliveries = new Counter({
    name: 'muster_webhook_deliveries_total',
    help: 'Tries to deliver a message to a webhook, by what became of them.',
    labelNames: ['outcome'],
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }
}
