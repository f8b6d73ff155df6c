import { lookback, type Query } from '@muster/query'
import { ApiError } from '../http/api-error.ts'

const day = 86_400_000

/** Throws for a query that looks back further than so many days before an instant. */
export function requireLookback(query: Query, now: Date, zone: string, days: number): void {
  const longest = lookback(query, now.getTime(), zone)
  if (longest === null || longest <= days * day) return
  throw new ApiError(
    422,
    'lookback_exceeds_plan',
    `Your plan only supports a compute history of ${days} days.`,
    { details: [{ lookback_days: Math.ceil(longest / day), supported_days: days }] },
  )
}
