export const durationUnits = ['minute', 'hour', 'day', 'week'] as const

export type DurationUnit = (typeof durationUnits)[number]

/** A fixed length of time: a day is 24 hours and a week 7 days, exactly. */
export interface Duration {
  readonly amount: number
  readonly unit: DurationUnit
}

const millisecondsPer: Record<DurationUnit, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

export function toMilliseconds(duration: Duration): number {
  return duration.amount * millisecondsPer[duration.unit]
}
