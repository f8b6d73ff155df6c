import { describe, parse, print } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { audienceKey } from '../audiences/audience-key.ts'
import { countMembers } from '../audiences/count-members.ts'
import { requireAudience } from '../audiences/require-audience.ts'
import { withWarnings } from '../audiences/with-warnings.ts'
import { requireLookback } from '../generate/require-lookback.ts'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import {
  audienceFields,
  audienceKeySchema,
  audienceParamsSchema,
  checkedAudienceSchema,
  newAudienceFields,
} from './audience-schemas.ts'

export function saveAudienceRoutes(services: Services): FastifyPluginAsyncZod {
  const { audiences } = services
  return async app => {
    app.post(
      '/v1/audiences',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Save a query as an audience',
          body: z.object({
            key: audienceKeySchema
              .optional()
              .describe('how queries refer to it; made from the name if left out'),
            ...newAudienceFields,
          }),
          response: { 201: checkedAudienceSchema },
        },
      },
      async ({ body, access }, reply) => {
        const key = body.key ?? audienceKey(body.name)
        const query = parse(body.query)
        const counted = await countMembers({ key, query }, access.workspace, services)
        const created = await audiences.create(
          access.workspace.id,
          {
            ...body,
            ...counted,
            key,
            query: print(query),
            description: body.description ?? describe(query),
            prompt: body.prompt ?? null,
          },
          access.author,
        )
        return reply.status(201).send(await withWarnings(created, access.workspace, services))
      },
    )

    app.patch(
      '/v1/audiences/:key',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Change an audience',
          description:
            'What is left out stays; what changes anything is a new version. A description that was made of the query follows it.',
          params: audienceParamsSchema,
          body: z
            .strictObject({ ...audienceFields, prompt: audienceFields.prompt.nullable() })
            .partial()
            .extend({
              version: z
                .int()
                .optional()
                .describe('the one that was edited: 409 if it is not the newest any more'),
            }),
          response: { 200: checkedAudienceSchema },
        },
      },
      async ({ params: { key }, body: { version, query: text, ...fields }, access }) => {
        const { id } = access.workspace
        await requireAudience(id, key, audiences)
        const query = text === undefined ? undefined : parse(text)
        if (query) await countMembers({ key, query }, access.workspace, services)
        const edit = { ...fields, query: query && print(query) }
        const changed = await audiences.edit(id, key, edit, { author: access.author, version })
        return withWarnings(changed, access.workspace, services)
      },
    )

    app.delete(
      '/v1/audiences/:key',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Delete an audience that no other refers to; its key stays taken',
          params: audienceParamsSchema,
          response: { 204: z.null() },
        },
      },
      async ({ params, access }, reply) => {
        await audiences.delete(access.workspace.id, params.key, access.author)
        return reply.status(204).send(null)
      },
    )

    app.post(
      '/v1/audiences/:key/clone',
      {
        preHandler: requireEditor,
        schema: {
          tags: ['audiences'],
          summary: 'Save a copy of an audience',
          params: audienceParamsSchema,
          body: z
            .object({
              key: audienceKeySchema.optional().describe('made from the name if left out'),
              name: audienceFields.name.optional().describe('made from the name of the original if left out'),
            })
            .nullish()
            .transform(given => given ?? {}),
          response: { 201: checkedAudienceSchema },
        },
      },
      async ({ params, body, access }, reply) => {
        const { id, zone, asOf } = access.workspace
        const original = await requireAudience(id, params.key, audiences)
        requireLookback(parse(original.query), asOf ?? new Date(), zone, services.config.lookbackDays)
        const copy = await audiences.clone(id, params.key, body, access.author)
        return reply.status(201).send(await withWarnings(copy, access.workspace, services))
      },
    )
  }
}
