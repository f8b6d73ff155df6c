import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ApiError } from '../http/api-error.ts'
import { authenticateApi, sessionCookie } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import type { Access } from '../workspaces/workspaces.ts'

const sessionSchema = z.object({
  workspace: z.object({
    id: z.string(),
    name: z.string(),
    as_of: z.string().nullable(),
    lookback_days: z.number().int(),
  }),
  role: z.string(),
})

/** Signing in on the page, with an API key or the token that is printed at the start. */
export function sessionRoutes(services: Services): FastifyPluginAsyncZod {
  const { sessions, workspaces, firstAccess, config } = services

  const answer = ({ workspace, role }: Access) => ({
    workspace: {
      id: workspace.id,
      name: workspace.name,
      as_of: workspace.asOf?.toISOString() ?? null,
      lookback_days: config.lookbackDays,
    },
    role,
  })

  return async app => {
    app.post(
      '/v1/session',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Sign in',
          body: z.object({ key: z.string().min(1).max(200) }),
          response: { 200: sessionSchema },
        },
      },
      async ({ body }, reply) => {
        const access = sessions.isSignInToken(body.key) ? firstAccess : await workspaces.open('api', body.key)
        if (!access) throw new ApiError(401, 'unauthorized', 'There is no such key.')
        void reply.setCookie(sessionCookie, sessions.start(access), {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
        })
        return answer(access)
      },
    )

    app.get(
      '/v1/session',
      {
        onRequest: authenticateApi(services),
        schema: {
          tags: ['workspace'],
          summary: 'What your key or session opens',
          response: { 200: sessionSchema },
        },
      },
      async ({ access }) => answer(access),
    )

    app.delete(
      '/v1/session',
      { schema: { tags: ['workspace'], summary: 'Sign out', response: { 204: z.null() } } },
      async (request, reply) => {
        sessions.end(request.cookies[sessionCookie] ?? '')
        return reply.clearCookie(sessionCookie, { path: '/' }).status(204).send(null)
      },
    )
  }
}
