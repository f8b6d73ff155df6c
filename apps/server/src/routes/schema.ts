import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readWorkspaceSchema } from '../audiences/workspace-schema.ts'
import type { Services } from '../http/services.ts'

const attributeSchema = z.object({
  path: z.string(),
  types: z.array(z.string()).readonly(),
  examples: z.array(z.union([z.string(), z.number(), z.boolean()])).readonly(),
})

export function schemaRoute(services: Services): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/v1/schema',
      {
        schema: {
          tags: ['workspace'],
          summary: 'The events, properties and traits that were seen, with their types and some values',
          querystring: z.object({
            search: z.string().max(200).optional().describe('a part of the names to list'),
          }),
          response: {
            200: z.object({
              events: z.array(
                z.object({
                  name: z.string(),
                  count: z.number().int(),
                  last_seen_at: z.string(),
                  properties: z.array(attributeSchema).readonly(),
                }),
              ),
              traits: z.array(attributeSchema),
              context: z.array(attributeSchema),
              audiences: z.array(z.object({ key: z.string(), name: z.string() })),
            }),
          },
        },
      },
      async ({ query, access }) => {
        const schema = await readWorkspaceSchema(access.workspace.id, services)
        const wanted = (name: string) => name.toLowerCase().includes((query.search ?? '').toLowerCase())
        return {
          events: schema.events.filter(
            ({ name, properties }) => wanted(name) || properties.some(({ path }) => wanted(path)),
          ),
          traits: schema.traits.filter(({ path }) => wanted(path)),
          context: schema.context.filter(({ path }) => wanted(path)),
          audiences: schema.audiences.filter(({ key, name }) => wanted(key) || wanted(name)),
        }
      },
    )
  }
}
