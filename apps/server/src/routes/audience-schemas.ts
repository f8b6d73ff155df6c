import { membershipSchema } from '@muster/query'
import { z } from 'zod'
import { audienceSchema } from '../audiences/audience.ts'
import { linksSchema } from '../audiences/links-schema.ts'
import { queryTextSchema, textSchema } from './schemas.ts'

export const audienceKeySchema = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}_-]+$/u, 'may hold letters, digits, _ and -')

export const audienceParamsSchema = z.object({ key: audienceKeySchema })

/** What one may say of an audience. */
export const audienceFields = {
  name: textSchema.trim().min(1, 'must not be empty').max(200),
  query: queryTextSchema,
  description: textSchema.max(2_000).describe('the query in English if left out'),
  // 300 characters as a person counts them may be many more code units.
  prompt: textSchema
    .trim()
    .min(1, 'must not be empty')
    .max(4_000)
    .describe('the sentence that the query was built from'),
  membership: membershipSchema.describe(
    '"while_matching", "session", or how long: {"for": "7 days", "renew": false} or "for 7 days, renewed"',
  ),
  enabled: z.boolean(),
  links: linksSchema.describe('what the audience steers, free in form'),
}

const { name, query, description, prompt, membership, enabled, links } = audienceFields

/** What is said of an audience that is new, with what it is where that is left out. */
export const newAudienceFields = {
  name,
  query,
  description: description.optional(),
  prompt: prompt.optional(),
  membership: membership.default('while_matching'),
  enabled: enabled.default(true),
  links: links.default({}),
}

/** One audience, with what to look at twice in its query. */
export const checkedAudienceSchema = audienceSchema.extend({ warnings: z.array(z.string()) })

/** How many are on a page, and where it begins. */
export const pageSchema = {
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.coerce.number('must be a cursor that a list answered').int().min(0).max(1_000_000_000),
}
