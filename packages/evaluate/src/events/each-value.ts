import type { EventValue } from '@muster/query'
import type { Activity } from '../subject.ts'
import { pathReader } from '../value/path-reader.ts'
import type { Span } from './span.ts'

/** What a reducer reduces: neither null nor an object. */
export type Plain = string | number | boolean

/** Visits the values that events have, in order, each element of a list by itself. */
export type EachValue<T extends Plain> = (events: Span, visit: (value: T) => void) => void

/** Those of a property, or of a part of the context. */
export function eachValue({ kind, path }: EventValue): EachValue<Plain> {
  const read = pathReader(path)
  const readEvent = (event: Activity) => read(event[kind === 'property' ? 'properties' : 'context'])
  return (events, visit) =>
    events.forEach(event => {
      const value = readEvent(event)
      if (isPlain(value)) visit(value)
      else if (Array.isArray(value)) for (const element of value) if (isPlain(element)) visit(element)
    })
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
