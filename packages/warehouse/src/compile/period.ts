import type { Period } from '@muster/query'

/** From `start` on, and before `end`: Unix milliseconds. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** The calendar period around, or before the one around, an instant. In UTC; weeks begin on Monday. */
export function intervalOf(period: Period, at: number): Interval {
  if (period === 'today') return days(at, 0)
  if (period === 'yesterday') return days(at, -1)
  const [which, unit] = period.split(' ') as ['this' | 'last', 'week' | 'month' | 'quarter' | 'year']
  const offset = which === 'this' ? 0 : -1
  if (unit === 'week') return { start: monday(at, offset), end: monday(at, offset + 1) }
  const length = { month: 1, quarter: 3, year: 12 }[unit]
  return { start: firstOfMonth(at, length, offset), end: firstOfMonth(at, length, offset + 1) }
}

function days(at: number, offset: number): Interval {
  const start = midnight(at, offset)
  return { start, end: midnight(at, offset + 1) }
}

function midnight(at: number, offset: number): number {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + offset)
}

function monday(at: number, offset: number): number {
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return midnight(at, offset * 7 - sinceMonday)
}

/** Midnight at the beginning of a period of so many months, `offset` periods away from the one around `at`. */
function firstOfMonth(at: number, length: number, offset: number): number {
  const date = new Date(at)
  const month = Math.floor(date.getUTCMonth() / length) * length
  return Date.UTC(date.getUTCFullYear(), month + offset * length, 1)
}
