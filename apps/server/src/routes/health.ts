import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Metrics } from '../http/metrics.ts'
import type { Services } from '../http/services.ts'

/** Milliseconds: those who ask give up soon. */
const longestWait = 3_000

/** What an operator's tools ask. */
export function healthRoutes({ warehouse, database }: Services, metrics: Metrics) {
  return async (app: FastifyInstance): Promise<void> => {
    const schema = { tags: ['operation'] }
    app.get('/healthz', { schema }, async () => ({ status: 'ok' }))

    app.get('/readyz', { schema }, async (_request, reply) => {
      const parts = {
        clickhouse: await answers(warehouse.ping()),
        postgres: await answers(sql`select 1`.execute(database)),
      }
      const ready = Object.values(parts).every(part => part === 'ok')
      return reply.status(ready ? 200 : 503).send(parts)
    })

    app.get('/metrics', { schema }, async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    )
  }
}

async function answers(asked: Promise<unknown>): Promise<string> {
  try {
    return (await Promise.race([asked, delay(longestWait, 'late', { ref: false })])) === 'late'
      ? `not ready: no answer within ${longestWait / 1_000} s`
      : 'ok'
  } catch (error) {
    return `not ready: ${error instanceof Error ? error.message : error}`
  }
}
