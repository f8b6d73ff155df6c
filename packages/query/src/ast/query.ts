import { z } from 'zod'
import { type Comparator, comparatorSchema } from './comparator.ts'
import { findFlaw } from './flaw.ts'
import { type Scalar, scalarSchema } from './scalar.ts'

export interface Junction {
  readonly kind: 'and' | 'or'
  /** At least two. */
  readonly operands: readonly Query[]
}

export interface Not {
  readonly kind: 'not'
  readonly operand: Query
}

/** For audiences of accounts: some, or every, user of the account matches. `all` of no users is false. */
export interface AccountQuantifier {
  readonly kind: 'any' | 'all'
  readonly operand: Query
}

export interface Comparison {
  readonly kind: 'comparison'
  readonly left: Scalar
  readonly comparator: Comparator
}

/** One boolean expression, for one profile or visitor at one instant, `now`: the root of the AST. */
export type Query = Junction | Not | AccountQuantifier | Comparison

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
