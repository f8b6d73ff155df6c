import { z } from 'zod'
import { findFlaw } from '../ast/flaw.ts'
import type { Query } from '../ast/query.ts'
import { comparatorSchema } from './comparator.ts'
import { scalarSchema } from './scalar.ts'

/** A query or a part of one, wherever it stands. */
export const conditionSchema: z.ZodType<Query> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['and', 'or']), operands: z.array(conditionSchema).min(2).max(50) }),
    z.strictObject({ kind: z.literal('not'), operand: conditionSchema }),
    z.strictObject({ kind: z.enum(['any', 'all']), operand: conditionSchema }),
    z.strictObject({ kind: z.literal('comparison'), left: scalarSchema, comparator: comparatorSchema }),
  ]),
)

/** A whole query: within the limits, each field where it is known. What it admits can be printed and parsed back. */
export const querySchema: z.ZodType<Query> = conditionSchema.superRefine((query, context) => {
  const flaw = findFlaw(query)
  if (flaw !== undefined) context.addIssue({ code: 'custom', message: flaw })
})
