import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireOwner } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'

/** The terms of AI features: somebody decides for the workspace that a provider may see its prompts and names. */
export function termsRoutes({ workspaces, languageModel }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/v1/terms',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Whether the terms of AI features have to be accepted, and since when they are',
          response: {
            200: z.object({
              needed: z.boolean().describe('whether a language model is configured'),
              accepted_at: z.string().nullable(),
            }),
          },
        },
      },
      async ({ access }) => {
        const acceptedAt = await workspaces.termsAcceptedAt(access.workspace.id)
        return { needed: languageModel !== undefined, accepted_at: acceptedAt?.toISOString() ?? null }
      },
    )

    app.post(
      '/v1/terms',
      {
        preHandler: requireOwner,
        schema: {
          tags: ['workspace'],
          summary: 'Accept the terms of AI features, as an owner',
          body: z.object({ accept: z.literal(true, 'must be true') }),
          response: { 200: z.object({ accepted_at: z.string() }) },
        },
      },
      async ({ access }) => ({
        accepted_at: (await workspaces.acceptTerms(access.workspace.id)).toISOString(),
      }),
    )
  }
}
