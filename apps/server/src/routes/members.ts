import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireAudience } from '../audiences/require-audience.ts'
import type { Services } from '../http/services.ts'
import { membersCsv } from '../members/members-csv.ts'
import { audienceKeySchema, audienceParamsSchema, pageSchema } from './audience-schemas.ts'
import { instantOf, instantSchema } from './schemas.ts'

const profileCursorSchema = z.uuid('must be a cursor that a list answered').optional()
const identifiersSchema = z.array(z.object({ type: z.string(), id: z.string() })).readonly()

/** Who is in an audience, how many there were over time, and how that compares. */
export function memberRoutes(services: Services): FastifyPluginAsyncZod {
  const { audiences, warehouse, log } = services
  const { memberships } = warehouse
  return async app => {
    app.get(
      '/v1/audiences/:key/members',
      {
        schema: {
          tags: ['members'],
          summary: 'The members of an audience, a page at a time',
          params: audienceParamsSchema,
          querystring: z.object({ limit: pageSchema.limit, cursor: profileCursorSchema }),
          response: {
            200: z.object({
              members: z.array(
                z.object({
                  id: z.string(),
                  identifiers: identifiersSchema,
                  entered_at: z.string(),
                  expires_at: z.string().nullable().describe('when the membership ends by itself'),
                }),
              ),
              next: z.string().nullable(),
            }),
          },
        },
      },
      async ({ params, query: { limit, cursor }, access }) => {
        const { id: workspace } = access.workspace
        const { key } = await requireAudience(workspace, params.key, audiences)
        const found = await memberships.members({ workspace, audience: key, after: cursor, limit: limit + 1 })
        const page = found.slice(0, limit)
        const identifiers = await warehouse.identifiers(
          workspace,
          page.map(({ id }) => id),
        )
        return {
          members: page.map(member => ({
            id: member.id,
            identifiers: identifiers.get(member.id) ?? [],
            entered_at: isoOf(member.enteredAt),
            expires_at: member.expiresAt === null ? null : isoOf(member.expiresAt),
          })),
          next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
        }
      },
    )

    app.get(
      '/v1/audiences/:key/members.csv',
      {
        schema: {
          tags: ['members'],
          summary: 'All members of an audience as a file',
          params: audienceParamsSchema,
        },
      },
      async ({ params, access }, reply) => {
        const { id: workspace } = access.workspace
        const { key } = await requireAudience(workspace, params.key, audiences)
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(key)}.csv`)
          .send(membersCsv(workspace, key, warehouse))
      },
    )

    app.get(
      '/v1/audiences/:key/sizes',
      {
        schema: {
          tags: ['members'],
          summary: 'How many members an audience had over time',
          params: audienceParamsSchema,
          querystring: z.object({
            from: instantSchema.optional().describe('thirty days ago if left out'),
            to: instantSchema.optional().describe('now if left out'),
            points: z.coerce.number().int().min(2).max(1_000).default(31),
          }),
          response: {
            200: z.object({ sizes: z.array(z.object({ at: z.string(), size: z.number().int() })) }),
          },
        },
      },
      async ({ params, query, access }) => {
        const { id: workspace } = access.workspace
        const { key } = await requireAudience(workspace, params.key, audiences)
        const to = instantOf(query.to).getTime()
        const from = query.from === undefined ? to - 30 * 86_400_000 : instantOf(query.from).getTime()
        const upTo = await log.head(workspace)
        const sizes = await memberships.sizesOverTime({
          ...{ workspace, audience: key, upTo },
          ...{ from: Math.min(from, to - 1), to, points: query.points },
        })
        return { sizes: sizes.map(({ at, size }) => ({ at: isoOf(at), size })) }
      },
    )

    app.get(
      '/v1/audiences/:key/overlap',
      {
        schema: {
          tags: ['members'],
          summary: 'How many members two audiences have in common',
          params: audienceParamsSchema,
          querystring: z.object({ with: audienceKeySchema }),
          response: {
            200: z.object({
              size: z.number().int(),
              other_size: z.number().int(),
              both: z.number().int(),
            }),
          },
        },
      },
      async ({ params, query, access }) => {
        const { id: workspace } = access.workspace
        const [one, other] = await Promise.all([
          requireAudience(workspace, params.key, audiences),
          requireAudience(workspace, query.with, audiences),
        ])
        const overlap = await memberships.overlap(workspace, one.key, other.key)
        return { size: overlap.one, other_size: overlap.other, both: overlap.both }
      },
    )

    app.get(
      '/v1/audiences/:key/comparison',
      {
        schema: {
          tags: ['members'],
          summary: 'How the members at two instants differ',
          params: audienceParamsSchema,
          querystring: z.object({
            from: instantSchema,
            to: instantSchema.optional().describe('now if left out'),
            limit: pageSchema.limit,
            cursor: profileCursorSchema,
          }),
          response: {
            200: z.object({
              entered: z.number().int(),
              exited: z.number().int(),
              stayed: z.number().int(),
              profiles: z.array(
                z.object({
                  id: z.string(),
                  identifiers: identifiersSchema,
                  change: z.enum(['entered', 'exited']),
                }),
              ),
              next: z.string().nullable(),
            }),
          },
        },
      },
      async ({ params, query: { from, to, limit, cursor }, access }) => {
        const { id: workspace } = access.workspace
        const { key } = await requireAudience(workspace, params.key, audiences)
        const { profiles, ...counts } = await memberships.difference({
          ...{ workspace, audience: key, upTo: await log.head(workspace) },
          ...{ from: instantOf(from).getTime(), to: instantOf(to).getTime() },
          ...{ after: cursor, limit: limit + 1 },
        })
        const page = profiles.slice(0, limit)
        const identifiers = await warehouse.identifiers(
          workspace,
          page.map(({ id }) => id),
        )
        return {
          ...counts,
          profiles: page.map(({ id, change }) => ({ id, identifiers: identifiers.get(id) ?? [], change })),
          next: profiles.length > limit ? (page.at(-1)?.id ?? null) : null,
        }
      },
    )
  }
}

function isoOf(time: number): string {
  return new Date(time).toISOString()
}
