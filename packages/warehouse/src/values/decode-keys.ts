import { decodeStep } from './encode-step.ts'

/** A stored value with the keys that it came with. */
export function decodeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [decodeStep(key), decodeKeys(child)]))
}
