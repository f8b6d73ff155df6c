import { encodeStep } from './encode-step.ts'

/** A string or number in the form in which the database's JSON reader takes it; any other value as it is. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed()
  return typeof value === 'number' && isLongInteger(value) ? String(value) : value
}

/** A value of any depth that no query can name, in that form. */
export function storableWhole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storableWhole)
  if (typeof value !== 'object' || value === null) return storable(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [encodeStep(key), storableWhole(child)]),
  )
}

/** JSON writes these without an exponent, and so as integers that no 64 bits hold. */
function isLongInteger(value: number): boolean {
  return (value >= 2 ** 64 || value <= -(2 ** 63)) && Math.abs(value) < 1e21
}
