import { parseDate } from '@muster/query'

/** A value as a time in Unix milliseconds: a number, or ISO 8601 text. NaN, which no comparison holds for, for any other. */
export function timeOf(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? (parseDate(value) ?? Number.NaN) : Number.NaN
}
