import { type Call, timeOf } from '@muster/proof/oracle'
import type { Query } from '@muster/query'
import { partsOf } from './parts-of.ts'

const minute = 60_000
const day = 24 * 60 * minute
const quarter = 15 * minute
const lengthOfUnit = new Map<unknown, number>([
  ['minute', minute],
  ['hour', 60 * minute],
  ['day', day],
  ['week', 7 * day],
])

/** Numbers below are no instants that anybody means. */
const leastInstant = Date.parse('1900-01-01')
/** No simulation is longer, in days. */
const mostDays = 120

/**
 * The instants after one and up to another at which the answer of a query may be another for somebody with these calls:
 * whatever is just as far from a call or a date as the query names, and a millisecond to either side; and each quarter
 * of an hour where the query looks at a clock or a calendar.
 */
export function instantsOf(query: Query, calls: readonly Call[], from: number, to: number): Set<number> {
  const instants = new Set<number>()
  const offer = (instant: number) => {
    if (instant > from && instant <= to) instants.add(instant)
  }
  const lengths = lengthsIn(query)
  for (const base of basesOf(query, calls))
    for (const length of lengths)
      for (const off of [-1, 0, 1]) {
        offer(base + length + off)
        offer(base - length + off)
      }
  if (looksAtCalendar(query))
    for (let at = Math.ceil(from / quarter) * quarter; at <= to; at += quarter) offer(at)
  for (const date of datesIn(calls)) for (const instant of anniversaries(date, from, to)) offer(instant)
  return instants
}

/** How far a query looks from a call or a date, in milliseconds. Sessions end after half an hour; visits are told in days. */
function lengthsIn(query: Query): number[] {
  const parts = partsOf(query)
  const named = parts.flatMap(({ amount, unit }) =>
    typeof amount === 'number' ? amount * (lengthOfUnit.get(unit) ?? 0) : [],
  )
  const visits = parts.some(({ kind }) => kind === 'visitor')
    ? Array.from({ length: mostDays }, (_, days) => days * day)
    : []
  return [...new Set([0, 30 * minute, ...named, ...visits])]
}

function basesOf(query: Query, calls: readonly Call[]): Set<number> {
  const inQuery = partsOf(query).flatMap(part => Object.values(part).flatMap(instantIn))
  return new Set([...calls.map(({ time }) => time), ...datesIn(calls), ...inQuery])
}

function datesIn(calls: readonly Call[]): number[] {
  return calls.flatMap(({ properties }) => Object.values(properties).flatMap(instantIn))
}

function instantIn(value: unknown): number[] {
  const instant = typeof value === 'string' || typeof value === 'number' ? timeOf(value) : undefined
  return instant !== undefined && instant > leastInstant ? [instant] : []
}

function looksAtCalendar(query: Query): boolean {
  return partsOf(query).some(
    ({ kind, name }) =>
      kind === 'during' || kind === 'visitor' || name === 'days_to_anniversary' || name === 'years_since',
  )
}

/** The same month, day and time of day in the years from one instant to another. */
function anniversaries(date: number, from: number, to: number): number[] {
  const then = new Date(date)
  const years = new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear() + 1
  return Array.from({ length: years }, (_, n) =>
    new Date(date).setUTCFullYear(new Date(from).getUTCFullYear() + n, then.getUTCMonth(), then.getUTCDate()),
  )
}
