import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import { type CallType, QueueFull } from '@muster/warehouse'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '../http/api-error.ts'
import { writeKeyOf } from '../http/authenticate.ts'
import type { Metrics } from '../http/metrics.ts'
import type { Services } from '../http/services.ts'
import { clientAddress } from '../tracking/client-address.ts'
import { openCountries } from '../tracking/open-countries.ts'
import { readBody } from '../tracking/read-body.ts'
import { largestBatch, readRequest } from '../tracking/read-request.ts'

/** Each call's address and the browser SDK's short one; a batch says the type of each of its calls. */
const paths: readonly (readonly [path: string, type: CallType | undefined])[] = [
  ['identify', 'identify'],
  ['track', 'track'],
  ['page', 'page'],
  ['screen', 'screen'],
  ['group', 'group'],
  ['alias', 'alias'],
  ['batch', undefined],
  ['i', 'identify'],
  ['t', 'track'],
  ['p', 'page'],
  ['s', 'screen'],
  ['g', 'group'],
  ['a', 'alias'],
  ['b', undefined],
]

/** What Segment's SDKs send, and what they ask for before they do. */
export function trackingRoutes(services: Services, metrics: Metrics) {
  const { warehouse, workspaces, config } = services
  const locate = openCountries()

  async function record(request: FastifyRequest, reply: FastifyReply, type: CallType | undefined) {
    const access = await workspaces.open('write', writeKeyOf(request) ?? '').catch(unavailable)
    if (!access)
      throw new ApiError(
        401,
        'unauthorized',
        'Send a valid write key by Basic auth (“<key>:”) or as “writeKey”.',
      )
    const { calls, rejected } = readRequest(request.body, {
      workspace: access.workspace.id,
      source: access.source,
      receivedAt: Date.now(),
      type,
      clientAddress: clientAddress(request, config.trustedProxies),
      locate,
    })
    await warehouse.record(calls).catch(unavailable)
    metrics.events.inc({ outcome: 'accepted' }, calls.length)
    metrics.events.inc({ outcome: 'rejected' }, rejected.length)
    if (rejected.length === 0) return { success: true }
    return reply.status(400).send({
      success: false,
      error: {
        code: 'invalid_events',
        message: `${rejected.length} of ${calls.length + rejected.length} calls were rejected, the others are stored.`,
        details: rejected,
      },
    })
  }

  return async (app: FastifyInstance): Promise<void> => {
    await app.register(cors, {
      origin: true,
      methods: ['GET', 'POST'],
      allowedHeaders: ['Authorization', 'Content-Type'],
    })
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: 1_000,
      keyGenerator: request => writeKeyOf(request) ?? request.ip,
      // Only once the body is read is the write key known.
      hook: 'preHandler',
    })
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(['application/json', 'text/plain'], { parseAs: 'string' }, readBody)
    for (const [path, type] of paths)
      app.post(`/v1/${path}`, { schema: { tags: ['tracking'] }, bodyLimit: largestBatch }, (request, reply) =>
        record(request, reply, type),
      )
    app.post('/v1/m', { schema: { tags: ['tracking'] } }, async () => ({ success: true }))
    app.get<{ Params: { writeKey: string } }>(
      '/v1/projects/:writeKey/settings',
      { schema: { tags: ['tracking'] } },
      async request => {
        const { writeKey } = request.params
        if (!(await workspaces.open('write', writeKey)))
          throw new ApiError(401, 'unauthorized', 'There is no such write key.')
        return browserSettings(writeKey, `${request.host}/v1`, request.protocol)
      },
    )
  }
}

/** What `@segment/analytics-next` reads before it sends anything. */
function browserSettings(writeKey: string, apiHost: string, protocol: string) {
  return {
    integrations: {
      'Segment.io': { apiKey: writeKey, apiHost, protocol, deliveryStrategy: { strategy: 'standard' } },
    },
    plan: {},
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  }
}

function unavailable(error: unknown): never {
  if (error instanceof QueueFull) throw error
  throw new ApiError(503, 'unavailable', 'The events could not be stored. Send them again.', {
    retryAfter: 1,
    cause: error,
  })
}
