import type { FastifyRequest } from 'fastify'
import { Body } from '../tracking/read-body.ts'
import type { Access } from '../workspaces/workspaces.ts'
import { ApiError } from './api-error.ts'
import type { Services } from './services.ts'

export const sessionCookie = 'muster_session'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request's key or session opens; set on every route of the API. */
    access: Access
  }
}

/** Finds out what a request to the API may see: by its API key, or by the page's session. */
export function authenticateApi({ workspaces, sessions }: Services) {
  return async (request: FastifyRequest): Promise<void> => {
    const key = bearerKey(request)
    const access =
      key === undefined
        ? sessions.find(request.cookies[sessionCookie] ?? '')
        : await workspaces.open('api', key)
    if (!access)
      throw new ApiError(
        401,
        'unauthorized',
        'Send a valid API key as “Authorization: Bearer <key>”, or sign in.',
      )
    request.access = access
  }
}

/** Keeps those who may only look from changing anything. */
export async function requireEditor(request: FastifyRequest): Promise<void> {
  if (request.access.role === 'viewer')
    throw new ApiError(403, 'forbidden', 'Your key lets you look, but not change anything.')
}

/** Keeps everybody but owners from what is decided for a whole workspace. */
export async function requireOwner(request: FastifyRequest): Promise<void> {
  if (request.access.role !== 'owner')
    throw new ApiError(403, 'forbidden', 'Only an owner of the workspace can do this.')
}

/** The write key of a tracking call: by Basic auth as the user name, or in the body. */
export function writeKeyOf(request: FastifyRequest): string | undefined {
  const [scheme, value] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'basic' && value) return Buffer.from(value, 'base64').toString().split(':')[0]
  return request.body instanceof Body ? request.body.writeKey : undefined
}

function bearerKey(request: FastifyRequest): string | undefined {
  const [scheme, value] = (request.headers.authorization ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' ? value : undefined
}
