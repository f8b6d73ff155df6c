import type { Json } from '../call.ts'
import { parseInstant } from './parse-instant.ts'

const numeral = /^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/

/** A value as a text: a string itself, the JSON text of a number or boolean. */
export function textOf(value: Json): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'boolean':
      return String(value)
    default:
      return undefined
  }
}

/** A value as a number: a number itself, or a string that is one. */
export function numberOf(value: Json): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !numeral.test(value)) return undefined
  return Number.isFinite(Number(value)) ? Number(value) : undefined
}

/** A value as an instant in Unix milliseconds: a number itself, or a string that is an ISO 8601 date. */
export function timeOf(value: Json): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? parseInstant(value) : undefined
}
