import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { applyAudiencesRoute } from '../routes/apply-audiences.ts'
import { audienceOrderRoutes } from '../routes/audience-order.ts'
import { audienceVersionRoutes } from '../routes/audience-versions.ts'
import { audienceRoutes } from '../routes/audiences.ts'
import { auditRoute } from '../routes/audits.ts'
import { checkRoute } from '../routes/check.ts'
import { computeRoute } from '../routes/compute.ts'
import { explainRoute } from '../routes/explain.ts'
import { generateRoute } from '../routes/generate.ts'
import { healthRoutes } from '../routes/health.ts'
import { memberRoutes } from '../routes/members.ts'
import { previewRoute } from '../routes/preview.ts'
import { saveAudienceRoutes } from '../routes/save-audience.ts'
import { schemaRoute } from '../routes/schema.ts'
import { sessionRoutes } from '../routes/session.ts'
import { termsRoutes } from '../routes/terms.ts'
import { trackingRoutes } from '../routes/tracking.ts'
import { transitionRoutes } from '../routes/transitions.ts'
import { webhookRoutes } from '../routes/webhooks.ts'
import { winsRoute } from '../routes/wins.ts'
import { authenticateApi } from './authenticate.ts'
import type { Metrics } from './metrics.ts'
import type { Services } from './services.ts'
import { toApiError } from './to-api-error.ts'

/** The server's HTTP, on these services. `pageFolder` holds the built page. */
export async function createApp(
  services: Services,
  options: { readonly logger: FastifyBaseLogger; readonly pageFolder: string },
): Promise<FastifyInstance> {
  const { metrics } = services
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    trustProxy: services.config.trustedProxies.length > 0 && [...services.config.trustedProxies],
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('access')
  answerErrors(app)
  measureRequests(app, metrics)
  endConnectionsAtClose(app)

  await app.register(cookie)
  await describeApi(app)
  await app.register(trackingRoutes(services, metrics))
  await app.register(healthRoutes(services, metrics))
  await app.register(sessionRoutes(services))
  await app.register(async api => {
    api.addHook('onRequest', authenticateApi(services))
    await api.register(generateRoute(services))
    await api.register(previewRoute(services))
    await api.register(checkRoute(services))
    await api.register(explainRoute(services))
    await api.register(audienceRoutes(services))
    await api.register(saveAudienceRoutes(services))
    await api.register(audienceVersionRoutes(services))
    await api.register(audienceOrderRoutes(services))
    await api.register(applyAudiencesRoute(services))
    await api.register(computeRoute(services))
    await api.register(memberRoutes(services))
    await api.register(transitionRoutes(services))
    await api.register(winsRoute(services))
    await api.register(auditRoute(services))
    await api.register(schemaRoute(services))
    await api.register(termsRoutes(services))
    await api.register(webhookRoutes(services))
  })
  await app.register(servePage, { folder: options.pageFolder })
  return app
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const failure = toApiError(error)
    if (failure.status >= 500) request.log.error(error)
    if (failure.retryAfter !== undefined) void reply.header('retry-after', failure.retryAfter)
    return reply.status(failure.status).send(failure.body)
  })
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({
      error: {
        code: 'not_found',
        message: `There is nothing at ${request.method} ${request.url}.`,
        details: [],
      },
    }),
  )
}

function measureRequests(app: FastifyInstance, { requests }: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
}

/** What is answered while the server closes is its connection's last, so that nobody's open connection keeps it. */
function endConnectionsAtClose(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close')
  })
}

/** `GET /openapi.json`, and a page to try it. Comes before the routes, so that it sees them. */
async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: { title: 'Muster', version: '0.1.0', license: { name: 'Apache-2.0' } },
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'an API key' },
          writeKey: {
            type: 'http',
            scheme: 'basic',
            description: 'a write key as the user name, no password',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

async function servePage(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(fastifyStatic, { root: folder })
}
