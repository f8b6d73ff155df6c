import { z } from 'zod'

const changeSchema = z.object({
  at: z.string().describe('the first moment at which it is otherwise'),
  reason: z.string(),
})

/** One condition of an explanation, with those inside it. */
const explainedConditionSchema = z.object({
  kind: z.enum(['and', 'or', 'not', 'any', 'all', 'comparison']),
  text: z.string().describe('the condition in the query language'),
  description: z.string().describe('what it asks, in English'),
  matches: z.boolean(),
  value: z.unknown().optional().describe('of a comparison: its left side; left out where it is absent'),
  right: z.unknown().optional().describe('of a comparison of two values of the data: its right side'),
  missing: z.string().optional().describe('what is not there, rather than there and otherwise'),
  events: z
    .array(
      z.object({
        name: z.string(),
        time: z.string(),
        message_id: z.string(),
        properties: z.record(z.string(), z.unknown()),
      }),
    )
    .optional()
    .describe('what the value was made of, the newest first, ten at the most'),
  event_count: z.number().int().optional().describe('how many events there are in all'),
  users: z
    .object({ matching: z.number().int(), total: z.number().int() })
    .optional()
    .describe('of ANY and ALL: how many users of the account match'),
  get audience() {
    return explainedConditionSchema.optional().describe('of audience(…): why that holds or does not')
  },
  until: changeSchema.optional().describe('when it changes by time alone'),
  get conditions() {
    return z.array(explainedConditionSchema).optional().describe('the parts of AND, OR, NOT, ANY and ALL')
  },
})

// Under a name of its own, which is how it can hold itself in the OpenAPI document.
z.globalRegistry.add(explainedConditionSchema, { id: 'ExplainedCondition' })

export const explanationSchema = z.object({
  matches: z.boolean(),
  at: z.string(),
  description: z.string().describe('the query in English'),
  because: explainedConditionSchema,
  until: changeSchema.nullable().describe('when the whole changes by time alone; null if not in sight'),
  flip: z
    .array(
      z.object({
        text: z.string(),
        description: z.string(),
        matches: z.boolean().describe('whether it would have to hold, or not to hold'),
      }),
    )
    .describe('the fewest conditions that would have to be otherwise for the whole to be otherwise'),
})

export type ExplainedConditionAnswer = z.infer<typeof explainedConditionSchema>
export type ExplanationAnswer = z.infer<typeof explanationSchema>
