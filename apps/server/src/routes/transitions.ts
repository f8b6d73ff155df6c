import type { Transition } from '@muster/warehouse'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireAudience } from '../audiences/require-audience.ts'
import type { Services } from '../http/services.ts'
import { audienceParamsSchema, pageSchema } from './audience-schemas.ts'
import { instantOf, instantSchema } from './schemas.ts'

const askedSchema = z.object({
  since: instantSchema.optional().describe('only what happened at this instant or later'),
  limit: pageSchema.limit,
  cursor: z.coerce
    .number('must be a cursor that a list answered')
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0),
})

const answerSchema = z.object({
  transitions: z.array(
    z.object({
      id: z.string().describe('the profile’s'),
      identifiers: z.array(z.object({ type: z.string(), id: z.string() })).readonly(),
      audience: z.string(),
      change: z.enum(['entered', 'exited']),
      at: z.string(),
      reason: z.enum(['event', 'time', 'definition', 'merge', 'manual']),
      version: z.number().int().describe('of the audience’s definition'),
      position: z.number().int().describe('its place in the log, which only grows'),
    }),
  ),
  next: z.string().nullable().describe('null where there is no more for now'),
  cursor: z.string().describe('where to go on later: what was answered is not answered again'),
})

type Asked = z.infer<typeof askedSchema>

/** Who entered and left, in the order in which it was found, from any point on. */
export function transitionRoutes({ audiences, warehouse, log }: Services): FastifyPluginAsyncZod {
  async function read(
    workspace: string,
    { since, limit, cursor }: Asked,
    audience?: string,
  ): Promise<z.infer<typeof answerSchema>> {
    const upTo = await log.head(workspace)
    const found = await log.read(workspace, {
      ...{ after: cursor, upTo, limit: limit + 1 },
      ...(audience !== undefined && { audience }),
      ...(since !== undefined && { since: instantOf(since).getTime() }),
    })
    const page = found.slice(0, limit)
    const identifiers = await warehouse.identifiers(workspace, [
      ...new Set(page.map(({ profile }) => profile)),
    ])
    const hasMore = found.length > limit
    const last = String(hasMore ? page.at(-1)?.position : Math.max(upTo, cursor))
    return {
      transitions: page.map(transition => toAnswer(transition, identifiers.get(transition.profile) ?? [])),
      next: hasMore ? last : null,
      cursor: last,
    }
  }

  return async app => {
    app.get(
      '/v1/audiences/:key/transitions',
      {
        schema: {
          tags: ['members'],
          summary: 'Who entered and left an audience',
          params: audienceParamsSchema,
          querystring: askedSchema,
          response: { 200: answerSchema },
        },
      },
      async ({ params, query, access }) => {
        const { key } = await requireAudience(access.workspace.id, params.key, audiences)
        return read(access.workspace.id, query, key)
      },
    )

    app.get(
      '/v1/transitions',
      {
        schema: {
          tags: ['members'],
          summary: 'Who entered and left any audience of the workspace',
          querystring: askedSchema,
          response: { 200: answerSchema },
        },
      },
      async ({ query, access }) => read(access.workspace.id, query),
    )
  }
}

function toAnswer(
  { profile, audience, change, at, cause, version, position }: Transition,
  identifiers: readonly { readonly type: string; readonly id: string }[],
) {
  return {
    ...{ id: profile, identifiers, audience, change },
    ...{ at: new Date(at).toISOString(), reason: cause, version, position },
  }
}
