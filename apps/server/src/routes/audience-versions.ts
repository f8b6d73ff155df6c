import { parse } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { audienceVersionSchema } from '../audiences/audience-versions.ts'
import { countMembers } from '../audiences/count-members.ts'
import { requireAudience } from '../audiences/require-audience.ts'
import { withWarnings } from '../audiences/with-warnings.ts'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import { audienceParamsSchema, checkedAudienceSchema, pageSchema } from './audience-schemas.ts'

const newest = 1_000_000_000

export function audienceVersionRoutes(services: Services): FastifyPluginAsyncZod {
  const { audiences, audienceVersions } = services
  return async app => {
    app.get(
      '/v1/audiences/:key/versions',
      {
        schema: {
          tags: ['audiences'],
          summary: 'What an audience was, the newest version first, and what each changed',
          params: audienceParamsSchema,
          // The cursor is the version before which the page begins.
          querystring: z.object({ limit: pageSchema.limit, cursor: pageSchema.cursor.default(newest) }),
          response: {
            200: z.object({ versions: z.array(audienceVersionSchema), next: z.string().nullable() }),
          },
        },
      },
      async ({ params: { key }, query: { limit, cursor }, access }) => {
        const { id } = access.workspace
        await requireAudience(id, key, audiences)
        const found = await audienceVersions.list(id, key, cursor, limit)
        const page = found.slice(0, limit)
        return { versions: page, next: found.length > limit ? String(page.at(-1)?.version) : null }
      },
    )

    app.post(
      '/v1/audiences/:key/restore',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Make an audience again what it was in an earlier version, as a new one',
          params: audienceParamsSchema,
          body: z.object({ version: z.int().min(1).max(newest) }),
          response: { 200: checkedAudienceSchema },
        },
      },
      async ({ params: { key }, body, access }) => {
        const { id } = access.workspace
        await requireAudience(id, key, audiences)
        const content = await audienceVersions.content(id, key, body.version)
        // What could be saved then may refer to what is gone, or look back further than is allowed now.
        await countMembers({ key, query: parse(content.query) }, access.workspace, services)
        const restored = await audiences.edit(id, key, content, { author: access.author })
        return withWarnings(restored, access.workspace, services)
      },
    )
  }
}
