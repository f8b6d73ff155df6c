import { z } from 'zod'
import { type Duration, durationUnits } from '../ast/duration.ts'

/** A hundred years of minutes: far beyond any history, and well inside what every engine can subtract from a date. */
const maxAmount = 52_560_000

export const amountSchema = z
  .int('an amount of time is a whole number')
  .min(0, 'an amount of time cannot be negative')
  .max(maxAmount, 'an amount of time is at most 52,560,000')

export const durationSchema: z.ZodType<Duration> = z.strictObject({
  amount: amountSchema,
  unit: z.enum(durationUnits),
})
