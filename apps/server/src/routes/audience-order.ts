import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Audience } from '../audiences/audience.ts'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import { audienceKeySchema, audienceParamsSchema } from './audience-schemas.ts'

const orderSchema = z.object({
  keys: z.array(z.string()),
  never_wins: z
    .array(z.object({ key: z.string(), because: z.string() }))
    .describe('those that can never win, because everybody in them is in an earlier one, too'),
})

const destinationSchema = z.union(
  [
    z.strictObject({ before: audienceKeySchema }),
    z.strictObject({ after: audienceKeySchema }),
    z.strictObject({ to: z.int().min(1).describe('a place in the order, from 1') }),
  ],
  'must have one of before, after and to: a key, or a place from 1',
)

export function audienceOrderRoutes({ audiences }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.put(
      '/v1/audiences/order',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Set the order of all audiences: of those that somebody is in, the first wins',
          body: z.object({
            keys: z
              .array(audienceKeySchema)
              .max(2_000)
              .describe('every audience once; `everyone` is last, and may be left out'),
          }),
          response: { 200: orderSchema },
        },
      },
      async ({ body, access }) => orderOf(await audiences.reorder(access.workspace.id, body.keys)),
    )

    app.post(
      '/v1/audiences/:key/move',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Move one audience in the order',
          params: audienceParamsSchema,
          body: destinationSchema,
          response: { 200: orderSchema },
        },
      },
      async ({ params, body, access }) =>
        orderOf(await audiences.move(access.workspace.id, params.key, body)),
    )
  }
}

function orderOf(audiences: readonly Audience[]): z.infer<typeof orderSchema> {
  return {
    keys: audiences.map(({ key }) => key),
    never_wins: audiences.flatMap(({ key, never_wins }) => (never_wins ? { key, ...never_wins } : [])),
  }
}
