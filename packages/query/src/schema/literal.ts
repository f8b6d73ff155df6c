import { z } from 'zod'
import type { Literal } from '../ast/literal.ts'

export const textSchema = z.string().max(1_000, 'a text has at most 1,000 characters')

/** What JSON can hold, which infinity is not. */
export const numberSchema = z.number('a number has to be finite')

export const literalSchema: z.ZodType<Literal> = z.union([textSchema, numberSchema, z.boolean()])
