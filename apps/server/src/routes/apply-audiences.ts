import { describe, parse, print } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Complaints } from '../audiences/complaints.ts'
import { describeChanges, describedChangesSchema } from '../audiences/describe-changes.ts'
import type { AudienceDefinition } from '../audiences/planned-changes.ts'
import { requirePatterns } from '../audiences/require-patterns.ts'
import { requireLookback } from '../generate/require-lookback.ts'
import { requireEditor } from '../http/authenticate.ts'
import type { Services } from '../http/services.ts'
import type { Workspace } from '../workspaces/workspaces.ts'
import { audienceKeySchema, newAudienceFields } from './audience-schemas.ts'

const definitionSchema = z.strictObject({ key: audienceKeySchema, ...newAudienceFields })

const bodySchema = z.strictObject({
  audiences: z
    .array(definitionSchema)
    .max(1_000)
    .refine(given => new Set(given.map(({ key }) => key)).size === given.length, 'must have each key once')
    .describe('each in full: what is left out is as it is when an audience is saved without it'),
  order: z
    .array(audienceKeySchema)
    .max(2_000)
    .optional()
    .describe('the order; those that it leaves out come after the last custom one'),
  prune: z.boolean().default(false).describe('whether to delete the custom audiences that are not given'),
  dry_run: z.boolean().default(false).describe('whether only to say what would be different'),
  base: z.string().max(100).optional().describe('what a dry run answered: 409 if anything was changed since'),
})

export function applyAudiencesRoute({ audiences, config }: Services): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/v1/audiences/apply',
      {
        schema: {
          tags: ['audiences'],
          summary: 'Make the audiences what they are to be, all of them or none',
          description:
            'They may refer to each other. Where something is wrong nothing is written, and `details` says of each key what.',
          body: bodySchema,
          response: {
            200: describedChangesSchema.extend({
              base: z.string().describe('stands for the audiences as they are'),
            }),
          },
        },
      },
      async request => {
        const { access, body } = request
        const { workspace, author } = access
        // Whoever may only look may also see what would change.
        if (!body.dry_run) await requireEditor(request)
        const wanted = { ...body, audiences: readAll(body.audiences, workspace, config.lookbackDays) }
        const { changes, rows, base } = body.dry_run
          ? await audiences.plan(workspace.id, wanted)
          : await audiences.apply(workspace.id, wanted, { author: `files, ${author}`, base: body.base })
        return { ...describeChanges(changes, rows), base }
      },
    )
  }
}

/** The definitions with their queries in canonical text. Throws for all that cannot be saved at once. */
function readAll(
  given: readonly z.output<typeof definitionSchema>[],
  { zone, asOf }: Workspace,
  lookbackDays: number,
): AudienceDefinition[] {
  const complaints = new Complaints()
  const now = asOf ?? new Date()
  const read = given.flatMap(definition => {
    const query = complaints.during(definition.key, () => {
      const query = parse(definition.query)
      requirePatterns(query)
      requireLookback(query, now, zone, lookbackDays)
      return query
    })
    if (!query) return []
    const { description = describe(query), prompt = null } = definition
    return [{ ...definition, query: print(query), description, prompt }]
  })
  complaints.throwIfAny()
  return read
}
