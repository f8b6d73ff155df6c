import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../http/services.ts'

const mostAudits = 100

export function auditRoute({ audits }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/v1/audits',
      {
        schema: {
          tags: ['members'],
          summary: 'What the regular recomputes of all audiences found, the latest first',
          response: {
            200: z.object({
              audits: z.array(
                z.object({
                  started_at: z.string(),
                  seconds: z.number(),
                  audiences: z.number().int(),
                  corrected: z.number().int().describe('memberships that were wrong: it should be none'),
                }),
              ),
            }),
          },
        },
      },
      async ({ access }) => {
        const latest = await audits.latest(access.workspace.id, mostAudits)
        return {
          audits: latest.map(({ startedAt, ...audit }) => ({
            started_at: startedAt.toISOString(),
            ...audit,
          })),
        }
      },
    )
  }
}
