import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import { requireKnownAudiences } from '../webhooks/require-known-audiences.ts'
import {
  deadLetterSchema,
  deliverySchema,
  testAnswerSchema,
  webhookChangesSchema,
  webhookSchema,
  webhookSettingsSchema,
} from './webhook-schemas.ts'

const tags = ['webhooks']
const params = z.object({ id: z.uuid('must be the id of a webhook') })
const limit = z.coerce.number().int().min(1).max(1_000).default(100)
const cursor = z.coerce.number('must be a cursor that a list answered').int().min(0).default(0)
const secret = z.string().describe('what messages are signed with; told this once')

/** Where transitions are sent to. Editors only: an address may be a secret in itself. */
export function webhookRoutes(services: Services): FastifyPluginAsyncZod {
  const { webhooks, deliveries, deadLetters, test } = services.webhookDelivery
  return async app => {
    app.addHook('preHandler', requireEditor)

    app.get(
      '/v1/webhooks',
      {
        schema: {
          tags,
          summary: 'The webhooks, in the order in which they were made',
          querystring: z.object({ limit, cursor }),
          response: { 200: z.object({ webhooks: z.array(webhookSchema), next: z.string().nullable() }) },
        },
      },
      async ({ query, access }) => {
        const found = await webhooks.list(access.workspace.id, query.cursor, query.limit)
        return {
          webhooks: found.slice(0, query.limit),
          next: found.length > query.limit ? String(query.cursor + query.limit) : null,
        }
      },
    )

    app.post(
      '/v1/webhooks',
      {
        schema: {
          tags,
          summary: 'Have transitions sent to an address, from now on',
          body: webhookSettingsSchema,
          response: { 201: webhookSchema.extend({ secret }) },
        },
      },
      async ({ body, access }, reply) => {
        await requireKnownAudiences(services.audiences, access.workspace.id, body.audiences)
        const created = await webhooks.create(access.workspace.id, body)
        return reply.status(201).send({ ...created.webhook, secret: created.secret })
      },
    )

    app.get(
      '/v1/webhooks/:id',
      { schema: { tags, summary: 'One webhook', params, response: { 200: webhookSchema } } },
      async ({ params, access }) => webhooks.get(access.workspace.id, params.id),
    )

    app.patch(
      '/v1/webhooks/:id',
      {
        schema: {
          tags,
          summary: 'Change a webhook',
          description: 'One that is disabled goes on where it stopped if it is enabled within a week.',
          params,
          body: webhookChangesSchema,
          response: { 200: webhookSchema },
        },
      },
      async ({ params, body, access }) => {
        await requireKnownAudiences(services.audiences, access.workspace.id, body.audiences)
        return webhooks.update(access.workspace.id, params.id, body)
      },
    )

    app.delete(
      '/v1/webhooks/:id',
      {
        schema: {
          tags,
          summary: 'Delete a webhook, its dead letters, and what is on its way to it',
          params,
          response: { 204: z.null() },
        },
      },
      async ({ params, access }, reply) => {
        await webhooks.delete(access.workspace.id, params.id)
        return reply.status(204).send(null)
      },
    )

    app.post(
      '/v1/webhooks/:id/rotate',
      {
        schema: {
          tags,
          summary: 'Make a new secret; the one before signs as well for another day',
          params,
          response: { 200: z.object({ secret }) },
        },
      },
      async ({ params, access }) => ({ secret: await webhooks.rotate(access.workspace.id, params.id) }),
    )

    app.post(
      '/v1/webhooks/:id/test',
      {
        schema: {
          tags,
          summary: 'Send a message of no transitions, and see what is answered',
          params,
          response: { 200: testAnswerSchema },
        },
      },
      async ({ params, access }) => {
        const { status, error, text, durationMs } = await test(access.workspace.id, params.id)
        return { status, error, answer: text, duration_ms: durationMs }
      },
    )

    app.get(
      '/v1/webhooks/:id/deliveries',
      {
        schema: {
          tags,
          summary: 'The last hundred tries to deliver something, the newest first',
          params,
          response: { 200: z.object({ deliveries: z.array(deliverySchema) }) },
        },
      },
      async ({ params, access }) => {
        await webhooks.get(access.workspace.id, params.id)
        return { deliveries: await deliveries.list(params.id) }
      },
    )

    app.get(
      '/v1/webhooks/:id/dead-letters',
      {
        schema: {
          tags,
          summary: 'What was given up after its last try, in its order',
          params,
          querystring: z.object({ limit, cursor }),
          response: {
            200: z.object({ dead_letters: z.array(deadLetterSchema), next: z.string().nullable() }),
          },
        },
      },
      async ({ params, query, access }) => {
        await webhooks.get(access.workspace.id, params.id)
        const { letters, next } = await deadLetters.list(params.id, query.cursor, query.limit)
        return { dead_letters: letters, next: next === null ? null : String(next) }
      },
    )

    app.post(
      '/v1/webhooks/:id/dead-letters/resend',
      {
        schema: {
          tags,
          summary: 'Send all dead letters again, in their order and before what is new',
          params,
          response: { 202: z.object({ resent: z.number().int() }) },
        },
      },
      async ({ params, access }, reply) => {
        await webhooks.get(access.workspace.id, params.id)
        return reply.status(202).send({ resent: await deadLetters.resendAll(params.id) })
      },
    )

    app.post(
      '/v1/webhooks/:id/dead-letters/:letter/resend',
      {
        schema: {
          tags,
          summary: 'Send a dead letter again',
          params: params.extend({ letter: z.string().max(100) }),
          response: { 202: z.object({ resent: z.number().int() }) },
        },
      },
      async ({ params, access }, reply) => {
        await webhooks.get(access.workspace.id, params.id)
        await deadLetters.resend(params.id, params.letter)
        return reply.status(202).send({ resent: 1 })
      },
    )
  }
}
