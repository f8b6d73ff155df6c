import { z } from 'zod'

/** What a sentence became. */
export const generatedSchema = z.object({
  query: z.string(),
  description: z.string(),
  conditions: z
    .array(z.object({ text: z.string(), phrase: z.string(), start: z.number().int(), end: z.number().int() }))
    .readonly(),
  assumptions: z.array(z.string()).readonly(),
  unused: z.array(z.string()).readonly(),
  other: z
    .object({ query: z.string(), description: z.string() })
    .optional()
    .describe('what else the sentence may well mean'),
  interpreter: z.string().describe('who read it: `built-in`, or the provider and its model'),
})

export type Generated = z.infer<typeof generatedSchema>
