import { z } from 'zod'

/** A value written in a query. A date is a string in ISO 8601 form; what compares with it decides how it is read. */
export type Literal = string | number | boolean

const maxLength = 1_000

export const textSchema = z.string().max(maxLength)

export const literalSchema: z.ZodType<Literal> = z.union([textSchema, z.number(), z.boolean()])
