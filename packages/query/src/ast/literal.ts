import { z } from 'zod'

/** A value written in a query. A date is a string in ISO 8601 form; what compares with it decides how it is read. */
export type Literal = string | number | boolean

export const textSchema = z.string().max(1_000, 'a text has at most 1,000 characters')

/** What JSON can hold, which infinity is not. */
export const numberSchema = z.number('a number has to be finite')

export const literalSchema: z.ZodType<Literal> = z.union([textSchema, numberSchema, z.boolean()])
