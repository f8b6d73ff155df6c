import { membershipSchema } from '@muster/query'
import { z } from 'zod'

/** What one says of an audience, and what each version of it keeps. */
export const audienceContentSchema = z.object({
  name: z.string(),
  description: z.string(),
  query: z.string().describe('canonical text'),
  prompt: z.string().nullable().describe('the sentence that the query was built from'),
  membership: membershipSchema.describe(
    '"while_matching", "session", or how long: {"for": "7 days", "renew": false}',
  ),
  enabled: z.boolean(),
  links: z.record(z.string(), z.unknown()).describe('what the audience steers, free in form'),
})

export type AudienceContent = Readonly<z.infer<typeof audienceContentSchema>>

/** A saved query. Times are ISO 8601 UTC. */
export const audienceSchema = z.object({
  key: z.string(),
  ...audienceContentSchema.shape,
  built_in: z.boolean(),
  size: z.number().int().describe('how many profiles match, counted at `computed_at`'),
  status: z.enum(['queued', 'computing', 'live', 'failed', 'disabled']),
  progress: z.number().int().nullable().describe('in percent, while it is computed'),
  failure: z.string().nullable().describe('why it could not be computed'),
  version: z.number().int(),
  order: z.number().int().describe('its place among the audiences, from 1'),
  uses: z.array(z.string()).describe('the keys of the audiences that its query refers to'),
  used_by: z.array(z.string()).describe('the keys of the audiences that refer to it'),
  never_wins: z
    .object({ because: z.string() })
    .nullable()
    .describe('the earlier audience that everybody in this one is in, too'),
  created_at: z.string(),
  updated_at: z.string(),
  computed_at: z.string().nullable().describe('null until it was first counted'),
})

export type Audience = Readonly<z.infer<typeof audienceSchema>>
