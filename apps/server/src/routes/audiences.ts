import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { audienceSchema } from '../audiences/audience.ts'
import { requireAudience } from '../audiences/require-audience.ts'
import { withWarnings } from '../audiences/with-warnings.ts'
import type { Services } from '../http/services.ts'
import { audienceParamsSchema, checkedAudienceSchema, pageSchema } from './audience-schemas.ts'

export function audienceRoutes(services: Services): FastifyPluginAsyncZod {
  const { audiences } = services
  return async app => {
    app.get(
      '/v1/audiences',
      {
        schema: {
          tags: ['audiences'],
          summary: 'The saved audiences, in their order',
          querystring: z.object({
            search: z
              .string()
              .max(200)
              .optional()
              .describe('a part of a name, a description or a key, in any case and with any separators'),
            built_in: z
              .enum(['true', 'false'])
              .optional()
              .describe('only the built-in ones, or only the others'),
            limit: pageSchema.limit,
            // The place in the order after which the page begins.
            cursor: pageSchema.cursor.default(0),
          }),
          response: { 200: z.object({ audiences: z.array(audienceSchema), next: z.string().nullable() }) },
        },
      },
      async ({ query: { search, built_in, limit, cursor }, access }) => {
        const builtIn = built_in && built_in === 'true'
        const found = await audiences.list(access.workspace.id, cursor, limit, { search, builtIn })
        const page = found.slice(0, limit)
        return { audiences: page, next: found.length > limit ? String(page.at(-1)?.order) : null }
      },
    )

    app.get(
      '/v1/audiences/:key',
      {
        schema: {
          tags: ['audiences'],
          summary: 'One saved audience',
          params: audienceParamsSchema,
          response: { 200: checkedAudienceSchema },
        },
      },
      async ({ params, access }) => {
        const audience = await requireAudience(access.workspace.id, params.key, audiences)
        return withWarnings(audience, access.workspace, services)
      },
    )
  }
}
