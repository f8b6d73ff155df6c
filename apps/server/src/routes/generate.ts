import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { generate } from '../generate/generate.ts'
import { generatedSchema } from '../generate/generated-schema.ts'
import { EventStream } from '../http/event-stream.ts'
import type { Services } from '../http/services.ts'
import { toApiError } from '../http/to-api-error.ts'
import { untilGone } from '../http/until-gone.ts'
import { instantOf, instantSchema } from './schemas.ts'

export function generateRoute(services: Services): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/v1/audiences/generate',
      {
        schema: {
          tags: ['audiences'],
          summary: 'A sentence in plain English becomes a query',
          description:
            'With `Accept: text/event-stream` the answer comes as the last event, `result` or `error`, after `progress` events.',
          body: z.object({
            prompt: z.string(),
            now: instantSchema.optional().describe('what “today” is in the sentence; now if left out'),
          }),
          response: { 200: generatedSchema },
        },
      },
      async (request, reply) => {
        const asked = {
          workspace: request.access.workspace,
          prompt: request.body.prompt,
          now: instantOf(request.body.now),
          origin: `${request.protocol}://${request.host}`,
          signal: untilGone(reply),
        }
        if (!request.headers.accept?.includes('text/event-stream'))
          return generate(asked, services, () => undefined)

        const stream = new EventStream(reply)
        try {
          const generated = await generate(asked, services, progress => stream.send('progress', progress))
          stream.send('result', generated)
        } catch (error) {
          const failure = toApiError(error)
          if (failure.status >= 500) request.log.error(error)
          stream.send('error', failure.body)
        }
        stream.end()
        return reply
      },
    )
  }
}
