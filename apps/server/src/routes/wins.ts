import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../http/services.ts'
import { logCursorSchema, logPage, logPageSchema } from './log-page.ts'

/** Which audience each profile gets, and how that changed. */
export function winsRoute({ warehouse, log }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/v1/wins',
      {
        schema: {
          tags: ['members'],
          summary: 'Which audience each profile got: the first in the order that it was in',
          querystring: logPageSchema,
          response: {
            200: z.object({
              wins: z.array(
                z.object({
                  id: z.string().describe('the profile’s'),
                  audience: z.string().nullable(),
                  previous: z.string().nullable(),
                  at: z.string(),
                  reason: z.enum(['event', 'time', 'definition', 'merge', 'manual']),
                  position: z.number().int(),
                }),
              ),
              ...logCursorSchema,
            }),
          },
        },
      },
      async ({ query: { limit, cursor }, access }) => {
        const { id: workspace } = access.workspace
        const head = await log.head(workspace)
        const asked = { workspace, after: cursor, upTo: head, limit: limit + 1 }
        const { entries, ...rest } = logPage(await warehouse.memberships.wins(asked), { limit, cursor, head })
        return {
          wins: entries.map(({ profile, audience = null, previous = null, at, cause, position }) => ({
            ...{ id: profile, audience, previous, position },
            ...{ at: new Date(at).toISOString(), reason: cause },
          })),
          ...rest,
        }
      },
    )
  }
}
