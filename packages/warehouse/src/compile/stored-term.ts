import type { Path, ValueType } from '@muster/query'
import { encodePath } from '../values/encode-step.ts'
import { hollow } from '../values/tagged.ts'
import type { Parameters } from './parameters.ts'
import { noTerm, type Term, termOf } from './term.ts'
import { jsonText, nullOf, numberOfText, timeOfText, type Value } from './value.ts'

/** A path of a JSON column. Only the ways of storing it that were ever seen are looked at. */
export function storedTerm(
  column: 'properties' | 'context' | 'value',
  lists: string,
  path: Path,
  typesOf: (storedPath: string) => ReadonlySet<ValueType>,
  parameters: Parameters,
): Term {
  const stored = encodePath(path)
  const types = typesOf(stored)
  if (types.size === 0) return noTerm
  const place = parameters.text(stored)
  const elements = `${lists}[${place}]`
  const isHollow = `${elements} = ['${hollow}']`
  return types.has('list')
    ? {
        value: storedValue(column, stored, types, parameters, isHollow),
        list: { elements, isThere: `(mapContains(${lists}, ${place}) AND NOT ${isHollow})` },
      }
    : termOf(storedValue(column, stored, types, parameters))
}

function storedValue(
  column: string,
  path: string,
  types: ReadonlySet<ValueType>,
  parameters: Parameters,
  isHollow?: string,
): Value {
  const any = parameters.subcolumn(`${column}.${path}`)
  const hasText = types.has('string') || types.has('date')
  const texts = hasText ? [`${any}.:String`] : []
  const numbers = types.has('number') ? [`${any}.:Int64`, `${any}.:Float64`, `${any}.:UInt64`] : []
  const numerals = types.has('number')
    ? [`toString(${any}.:Int64)`, jsonText(`${any}.:Float64`), `toString(${any}.:UInt64)`]
    : []
  const booleans = types.has('boolean') ? [`toString(${any}.:Bool)`] : []
  const floats = numbers.map(value => `toFloat64(${value})`)
  const tagged = firstOf(
    [
      ...texts.map(value => `concat('s', ${value})`),
      ...numerals.map(value => `concat('n', ${value})`),
      ...booleans.map(value => `concat('b', ${value})`),
    ],
    'String',
  )
  // An array is there too, but what counts is whether one of its elements is.
  const own = `isNotNull(${types.has('list') ? tagged : any})`
  const inside = types.has('object')
    ? ` OR notEmpty(JSONAllPaths(${parameters.subcolumn(`${column}.${objectAt(path)}`)}))${isHollow ? ` OR ${isHollow}` : ''}`
    : ''
  // Where there are only numbers, one cast reads one column for their several types.
  const onlyNumbers = types.has('number') && types.size === 1
  return {
    number: onlyNumbers
      ? `accurateCastOrNull(${any}, 'Float64')`
      : firstOf([...texts.map(numberOfText), ...floats], 'Float64'),
    text: firstOf([...texts, ...numerals, ...booleans], 'String'),
    time: firstOf([...texts.map(timeOfText), ...floats], 'Float64'),
    tagged,
    exists: `(${own}${inside})`,
    type: onlyNumbers ? 'number' : types.has('number') ? 'any' : 'text',
  }
}

/** The name of the object that is stored at a path: ``^`a`.b``. Stored steps hold no backtick. */
function objectAt(path: string): string {
  return path.replace(/^[^.]+/, '^`$&`')
}

function firstOf(candidates: readonly string[], type: string): string {
  if (candidates.length === 0) return nullOf(type)
  return candidates.length === 1 ? `${candidates[0]}` : `coalesce(${candidates.join(', ')})`
}
