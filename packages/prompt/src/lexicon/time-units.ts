import type { Duration } from '@muster/query'

interface TimeUnit {
  readonly words: readonly string[]
  readonly duration: Duration
  /** A unit whose length is a convention, which has to be said. */
  readonly assumed?: true
}

const timeUnits: readonly TimeUnit[] = [
  { words: ['minute', 'minutes', 'min', 'mins'], duration: { amount: 1, unit: 'minute' } },
  { words: ['hour', 'hours', 'hr', 'hrs', 'h'], duration: { amount: 1, unit: 'hour' } },
  { words: ['day', 'days', 'd'], duration: { amount: 1, unit: 'day' } },
  { words: ['week', 'weeks', 'wk', 'wks'], duration: { amount: 1, unit: 'week' } },
  { words: ['fortnight', 'fortnights'], duration: { amount: 2, unit: 'week' } },
  { words: ['month', 'months', 'mo', 'mos'], duration: { amount: 30, unit: 'day' }, assumed: true },
  { words: ['quarter', 'quarters'], duration: { amount: 90, unit: 'day' }, assumed: true },
  { words: ['year', 'years', 'yr', 'yrs'], duration: { amount: 365, unit: 'day' }, assumed: true },
]

/** How long one of each unit of time is. A month is 30 days and a year 365, by convention. */
export const timeUnitOf: ReadonlyMap<string, TimeUnit> = new Map(
  timeUnits.flatMap(unit => unit.words.map(word => [word, unit] as const)),
)
