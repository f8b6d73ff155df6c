import { parse } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../http/services.ts'
import { instantOf, instantSchema, profileSchema, queryTextSchema } from './schemas.ts'

export function previewRoute({ warehouse, audiences }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/v1/audiences/preview',
      {
        schema: {
          tags: ['audiences'],
          summary: 'How many profiles or accounts match a query, and some of them',
          body: z.object({
            query: queryTextSchema,
            at: instantSchema.optional().describe('the instant to evaluate at; now if left out'),
            limit: z.int().min(0).max(1_000).default(20).describe('how many profiles to show'),
          }),
          response: {
            200: z.object({
              count: z.number().int(),
              total: z.number().int(),
              of: z.enum(['profiles', 'accounts']).describe('whom the query is about'),
              at: z.string(),
              sample: z.array(profileSchema).readonly(),
            }),
          },
        },
      },
      async ({ body, access }) => {
        const { id: workspace, zone } = access.workspace
        const at = instantOf(body.at)
        const found = await warehouse.preview({
          workspace,
          query: parse(body.query),
          at: at.getTime(),
          zone,
          limit: body.limit,
          audiences: await audiences.queries(workspace),
        })
        return { ...found, at: at.toISOString() }
      },
    )
  }
}
