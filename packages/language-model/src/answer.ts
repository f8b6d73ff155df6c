import { querySchema } from '@muster/query'
import { z } from 'zod'

const text = z.string().max(300)

/** What a model answers: a query, or why there is none. */
export const answerSchema = z
  .object({
    query: querySchema.nullish().describe('null where no query says what the sentence says'),
    unclear: text.nullish().describe('where there is no query: why, in one plain sentence; else null'),
    phrases: z
      .array(text)
      .max(50)
      .nullish()
      .describe(
        'for each operand of the outermost and/or, or for the only condition, in that order: the words of the ' +
          'sentence that it comes from, copied exactly',
      ),
    assumptions: z
      .array(text)
      .max(10)
      .nullish()
      .describe('what was not said and had to be assumed, one short sentence each'),
    unused: z
      .array(text)
      .max(20)
      .nullish()
      .describe('words of the sentence that do not change who is meant, copied exactly'),
  })
  .refine(({ query, unclear }) => Boolean(query) !== Boolean(unclear), 'give either `query` or `unclear`')

export type Answer = z.infer<typeof answerSchema>

/** The same for a provider. `anyOf` is known to more of them than `oneOf`, and the kinds exclude each other anyway. */
export const answerJsonSchema = z.toJSONSchema(answerSchema, {
  override: ({ jsonSchema }) => {
    const { oneOf } = jsonSchema
    if (!oneOf) return
    delete jsonSchema.oneOf
    jsonSchema.anyOf = oneOf
  },
})
