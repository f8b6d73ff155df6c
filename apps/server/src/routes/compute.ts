import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireAudience } from '../audiences/require-audience.ts'
import { ApiError } from '../http/api-error.ts'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import { audienceParamsSchema } from './audience-schemas.ts'

export function computeRoute({ audiences, computations, live }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/v1/audiences/:key/compute',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Work out the members of an audience anew',
          description: 'They are kept right without it. The audience’s `status` tells how far it is.',
          params: audienceParamsSchema,
          response: { 202: z.object({ job: z.string() }) },
        },
      },
      async ({ params, access }, reply) => {
        const { id: workspace } = access.workspace
        const audience = await requireAudience(workspace, params.key, audiences)
        if (!audience.enabled)
          throw new ApiError(409, 'audience_disabled', `“${audience.key}” is disabled. Enable it first.`)
        await computations.queue(workspace, audience.key)
        live.definitionsChanged(workspace)
        return reply.status(202).send({ job: `${audience.key}:${audience.version}` })
      },
    )
  }
}
