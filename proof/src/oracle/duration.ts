import type { Duration } from '@muster/query'

/** How long a duration is, in milliseconds: a day is 24 hours and a week 7 days, exactly. */
export function lengthOf({ amount, unit }: Duration): number {
  switch (unit) {
    case 'minute':
      return amount * 60 * 1000
    case 'hour':
      return amount * 60 * 60 * 1000
    case 'day':
      return amount * 24 * 60 * 60 * 1000
    case 'week':
      return amount * 7 * 24 * 60 * 60 * 1000
  }
}
