import { z } from 'zod'

export const durationUnits = ['minute', 'hour', 'day', 'week'] as const

export type DurationUnit = (typeof durationUnits)[number]

/** A fixed length of time: a day is 24 hours and a week 7 days, exactly. */
export interface Duration {
  readonly amount: number
  readonly unit: DurationUnit
}

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

const millisecondsPer: Record<DurationUnit, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

export function toMilliseconds(duration: Duration): number {
  return duration.amount * millisecondsPer[duration.unit]
}
