import { z } from 'zod'

const name = z.string().min(1, 'must not be empty').optional()

/** A profile or an account, by one of its names. */
export const subjectNameSchema = z
  .object({
    user_id: name,
    anonymous_id: name,
    group_id: name.describe('an account, for a query with ANY or ALL'),
    id: name.describe('a profile or account, as a preview has its id'),
  })
  .refine(
    names => Object.values(names).filter(name => name !== undefined).length === 1,
    'must have exactly one of user_id, anonymous_id, group_id and id',
  )
  .meta({ minProperties: 1, maxProperties: 1 })

/** Somebody who is not looked up: what is given is all there is. */
export const visitorSchema = z.object({
  attributes: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean()], 'must be a string, a number or a boolean'),
    )
    .describe('by their paths, such as country or utm.campaign'),
  traits: z.record(z.string(), z.unknown()).default({}),
  audiences: z
    .array(z.string())
    .optional()
    .describe('the keys of those the visitor is in; worked out from their queries if left out'),
})
