import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../http/services.ts'
import { isFound } from '../search/is-found.ts'

const seen = {
  last_seen_at: z.string(),
  active: z.boolean().describe('whether it was seen in the 90 days before the newest call'),
}

const attributeSchema = z.object({
  path: z.string(),
  types: z.array(z.string()).readonly(),
  examples: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .readonly()
    .describe('values, the most used first'),
  counts: z.array(z.number().int()).readonly().describe('about how often each of the examples was seen'),
  ...seen,
})

const eventSchema = z.object({
  name: z.string(),
  count: z.number().int(),
  first_seen_at: z.string(),
  ...seen,
  properties: z
    .array(attributeSchema)
    .readonly()
    .describe('the most recently used, where there are more than 1,000, or 20,000 in an answer'),
})

export function schemaRoute({ warehouse, audiences }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/v1/schema',
      {
        schema: {
          tags: ['workspace'],
          summary: 'The events, properties and traits that were seen, with their types and some values',
          querystring: z.object({
            search: z
              .string()
              .max(200)
              .optional()
              .describe('a part of the names to list, in any case and with any separators'),
            limit: z.coerce
              .number()
              .int()
              .min(1)
              .max(1_000)
              .default(1_000)
              .describe('how many to list of each kind'),
            cursor: z.coerce
              .number('must be a cursor that an answer had')
              .int()
              .min(0)
              .max(100_000_000)
              .default(0),
          }),
          response: {
            200: z.object({
              events: z.array(eventSchema).readonly(),
              traits: z.array(attributeSchema).readonly(),
              context: z.array(attributeSchema).readonly(),
              audiences: z.array(z.object({ key: z.string(), name: z.string() })),
              next: z.string().nullable(),
            }),
          },
        },
      },
      async ({ query: { search, limit, cursor: skip }, access }) => {
        const { id: workspace, asOf } = access.workspace
        const [{ hasMore, ...names }, saved] = await Promise.all([
          warehouse.listNames({ workspace, search, limit, skip, ...(asOf && { asOf: asOf.getTime() }) }),
          audiences.names(workspace),
        ])
        const found = saved
          .filter(({ key, name, built_in }) => !built_in && (isFound(key, search) || isFound(name, search)))
          .map(({ key, name }) => ({ key, name }))
        return {
          ...names,
          audiences: found.slice(skip, skip + limit),
          next: hasMore || found.length > skip + limit ? String(skip + limit) : null,
        }
      },
    )
  }
}
