import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireAudience } from '../audiences/require-audience.ts'
import type { Services } from '../http/services.ts'
import type { NamedTransition } from '../webhooks/formats/named-transition.ts'
import { toSegmentIdentify } from '../webhooks/formats/to-segment-identify.ts'
import { toSegmentTrack } from '../webhooks/formats/to-segment-track.ts'
import { audienceParamsSchema } from './audience-schemas.ts'
import { logCursorSchema, logPage, logPageSchema } from './log-page.ts'
import { instantOf, instantSchema } from './schemas.ts'

const askedSchema = logPageSchema.extend({
  since: instantSchema.optional().describe('only what happened at this instant or later'),
  format: z
    .enum(['muster', 'segment_identify', 'segment_track'])
    .default('muster')
    .describe('or as the calls that Segment’s own audiences send'),
})

const answerSchema = z.object({
  transitions: z.array(
    z.object({
      id: z.string().describe('the profile’s'),
      identifiers: z.array(z.object({ type: z.string(), id: z.string() })).readonly(),
      audience: z.string(),
      change: z.enum(['entered', 'exited']),
      at: z.string(),
      reason: z.enum(['event', 'time', 'definition', 'merge', 'manual']),
      version: z.number().int().describe('of the audience’s definition'),
      position: z.number().int().describe('its place in the log, which only grows'),
    }),
  ),
  ...logCursorSchema,
})

const segmentSchema = z.object({
  batch: z.array(z.record(z.string(), z.unknown())).describe('calls as Segment sends them'),
  ...logCursorSchema,
})

type Asked = z.infer<typeof askedSchema>

/** Who entered and left, in the order in which it was found, from any point on. */
export function transitionRoutes({ audiences, warehouse, log }: Services): FastifyPluginAsyncZod {
  async function read(workspace: string, { since, limit, cursor, format }: Asked, audience?: string) {
    const head = await log.head(workspace)
    const found = await log.read(workspace, {
      ...{ after: cursor, upTo: head, limit: limit + 1 },
      ...(audience !== undefined && { audience }),
      ...(since !== undefined && { since: instantOf(since).getTime() }),
    })
    const { entries, ...rest } = logPage(found, { limit, cursor, head })
    const ids = [...new Set(entries.map(({ profile }) => profile))]
    const identifiers = await warehouse.identifiers(workspace, ids)
    const named = entries.map(entry => ({ ...entry, identifiers: identifiers.get(entry.profile) ?? [] }))
    switch (format) {
      case 'muster':
        return { transitions: named.map(toAnswer), ...rest }
      case 'segment_identify':
        return { batch: named.map(transition => toSegmentIdentify(workspace, transition)), ...rest }
      case 'segment_track':
        return { batch: named.map(transition => toSegmentTrack(workspace, transition)), ...rest }
    }
  }

  return async app => {
    app.get(
      '/v1/audiences/:key/transitions',
      {
        schema: {
          tags: ['members'],
          summary: 'Who entered and left an audience',
          params: audienceParamsSchema,
          querystring: askedSchema,
          response: { 200: z.union([answerSchema, segmentSchema]) },
        },
      },
      async ({ params, query, access }) => {
        const { key } = await requireAudience(access.workspace.id, params.key, audiences)
        return read(access.workspace.id, query, key)
      },
    )

    app.get(
      '/v1/transitions',
      {
        schema: {
          tags: ['members'],
          summary: 'Who entered and left any audience of the workspace',
          querystring: askedSchema,
          response: { 200: z.union([answerSchema, segmentSchema]) },
        },
      },
      async ({ query, access }) => read(access.workspace.id, query),
    )
  }
}

function toAnswer({ profile, identifiers, audience, change, at, cause, version, position }: NamedTransition) {
  return {
    ...{ id: profile, identifiers, audience, change },
    ...{ at: new Date(at).toISOString(), reason: cause, version, position },
  }
}
