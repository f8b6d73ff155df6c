import { z } from 'zod'
import type { Comparator } from '../ast/comparator.ts'
import { flaws } from '../ast/flaw.ts'
import { maxTexts, maxValues } from '../ast/limits.ts'
import { dateSchema } from './date.ts'
import { durationSchema } from './duration.ts'
import { literalSchema, numberSchema, textSchema } from './literal.ts'
import { scalarSchema } from './scalar.ts'

const literal = z.strictObject({ kind: z.literal('literal'), value: literalSchema })
const orderable = z.strictObject({ kind: z.literal('literal'), value: z.union([numberSchema, dateSchema]) })

export const comparatorSchema: z.ZodType<Comparator> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['equals', 'differs']), right: z.union([literal, scalarSchema]) }),
    z.strictObject({
      kind: z.enum(['greater_than', 'at_least', 'less_than', 'at_most']),
      right: z.union([orderable, scalarSchema]),
    }),
    z.strictObject({
      kind: z.enum(['contains', 'omits']),
      values: z.array(textSchema).min(1).max(maxTexts, flaws.texts),
    }),
    z.strictObject({ kind: z.enum(['starts_with', 'ends_with']), value: textSchema }),
    z.strictObject({
      kind: z.enum(['one_of', 'none_of']),
      values: z.array(literalSchema).min(1).max(maxValues, flaws.values),
    }),
    z.strictObject({ kind: z.enum(['exists', 'absent']) }),
    z.strictObject({ kind: z.enum(['before_date', 'after_date']), date: dateSchema }),
    z.strictObject({
      kind: z.enum(['within_last', 'before_last', 'within_next', 'after_next']),
      duration: durationSchema,
    }),
    z.strictObject({ kind: z.literal('matches'), pattern: textSchema }),
  ]),
)
