import { describe, parse, print } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { audienceKey } from '../audiences/audience-key.ts'
import { ApiError } from '../http/api-error.ts'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import { audienceSchema, queryTextSchema, textSchema } from './schemas.ts'

const keySchema = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}_-]+$/u, 'may hold letters, digits, _ and -')

/** 300 characters as a person counts them may be many more code units. */
const promptSchema = textSchema.trim().min(1, 'must not be empty').max(4_000)

/** A cursor is the place in the order after which the next page begins. */
const cursorSchema = z.coerce.number('must be a cursor that a list answered').int().min(0)

export function audienceRoutes({ audiences, warehouse }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/v1/audiences',
      {
        schema: {
          tags: ['audiences'],
          summary: 'The saved audiences, in their order',
          querystring: z.object({
            limit: z.coerce.number().int().min(1).max(1_000).default(100),
            cursor: cursorSchema.default(0),
          }),
          response: { 200: z.object({ audiences: z.array(audienceSchema), next: z.string().nullable() }) },
        },
      },
      async ({ query: { limit, cursor }, access }) => {
        const found = await audiences.list(access.workspace.id, cursor, limit)
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
          params: z.object({ key: keySchema }),
          response: { 200: audienceSchema },
        },
      },
      async ({ params, access }) => {
        const audience = await audiences.find(access.workspace.id, params.key)
        if (!audience) throw new ApiError(404, 'audience_not_found', `There is no audience “${params.key}”.`)
        return audience
      },
    )

    app.post(
      '/v1/audiences',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Save a query as an audience',
          body: z.object({
            key: keySchema.optional().describe('how queries refer to it; made from the name if left out'),
            name: textSchema.trim().min(1, 'must not be empty').max(200),
            query: queryTextSchema,
            description: textSchema.max(2_000).optional().describe('the query in English if left out'),
            prompt: promptSchema.optional().describe('the sentence that the query was built from'),
          }),
          response: { 201: audienceSchema },
        },
      },
      async ({ body, access }, reply) => {
        const { id: workspace, zone, asOf } = access.workspace
        const key = body.key ?? audienceKey(body.name)
        const query = parse(body.query)
        const computedAt = new Date()
        const others = await audiences.queries(workspace)
        const { count } = await warehouse.preview({
          workspace,
          query,
          at: (asOf ?? computedAt).getTime(),
          zone,
          limit: 0,
          // The new one among them: so it is seen if it would refer to itself, however far around.
          audiences: new Map([...others, [key, query]]),
        })
        const created = await audiences.create(workspace, {
          key,
          name: body.name,
          description: body.description ?? describe(query),
          query: print(query),
          prompt: body.prompt ?? null,
          size: count,
          computedAt,
        })
        if (!created)
          throw new ApiError(409, 'key_taken', `There is or was an audience “${key}”. Choose another key.`)
        return reply.status(201).send(created)
      },
    )
  }
}
