import type { FunctionName } from '@muster/query'
import type { Reader } from '../condition.ts'
import { textOf } from '../value/text-of.ts'
import { timeOf } from '../value/time-of.ts'
import { daysToAnniversary } from './days-to-anniversary.ts'
import { yearsSince } from './years-since.ts'

/** Reads a function of a scalar: of one value, or of each element of a list, null where it cannot be read so. */
export function applyFunction(name: FunctionName, read: Reader): Reader {
  if (name === 'size') return (evaluation, event, parent) => sizeOf(read(evaluation, event, parent))
  const apply = functions[name]
  return (evaluation, event, parent) => {
    const value = read(evaluation, event, parent)
    const { now } = evaluation
    return Array.isArray(value) ? value.map(element => apply(element, now)) : apply(value, now)
  }
}

function sizeOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length
  return value === undefined || value === null ? null : 1
}

type ValueFunction = (value: unknown, now: number) => string | number | null

const functions: Record<Exclude<FunctionName, 'size'>, ValueFunction> = {
  lower: value => textOf(value)?.toLowerCase() ?? null,
  month: ofDate(date => date.getUTCMonth() + 1),
  day: ofDate(date => date.getUTCDate()),
  year: ofDate(date => date.getUTCFullYear()),
  years_since: ofDate(yearsSince),
  days_to_anniversary: ofDate(daysToAnniversary),
}

function ofDate(read: (date: Date, now: Date) => number): ValueFunction {
  return (value, now) => {
    const date = dateAt(timeOf(value))
    return Number.isNaN(date.getTime()) ? null : read(date, dateAt(now))
  }
}

function dateAt(time: number): Date {
  return new Date(Math.floor(time))
}
