import { z } from 'zod'
import type { Reducer } from '../ast/reducer.ts'
import { contextSchema, propertySchema } from './field.ts'

const of = z.discriminatedUnion('kind', [propertySchema, contextSchema])

export const timesSchema = z
  .int('how often a value has to occur is a whole number')
  .min(1, 'a value has to occur at least once')
  .max(1_000_000, 'a value can be asked to occur at most 1,000,000 times')

export const reducerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count') }),
  z.strictObject({ kind: z.literal('count_days') }),
  z.strictObject({ kind: z.enum(['sum', 'avg']), of }),
  z.strictObject({ kind: z.enum(['max', 'min']), of, as: z.enum(['number', 'string']) }),
  z.strictObject({ kind: z.literal('mode'), of, atLeast: timesSchema }),
  z.strictObject({ kind: z.enum(['first', 'last']), of }),
  z.strictObject({ kind: z.literal('count_unique'), of }),
]) satisfies z.ZodType<Reducer>
