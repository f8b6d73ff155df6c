import type { Path, ValueType } from '@muster/query'
import { encodePath } from '../values/encode-step.ts'
import type { Parameters } from './parameters.ts'
import { nullOf, numberOfText, taggedValue, timeOfText, type Value } from './value.ts'

/** What is stored under a path: a value, the elements of a list, or, over many rows, now the one and now the other. */
export interface StoredField {
  readonly value: Value | undefined
  /** `Array(String)` of tagged values. */
  readonly list: string | undefined
}

/** A path of a JSON column. Only the ways of storing it that were ever seen are looked at. */
export function storedField(
  column: 'properties' | 'context' | 'value',
  lists: string,
  path: Path,
  typesOf: (storedPath: string) => ReadonlySet<ValueType>,
  parameters: Parameters,
): StoredField {
  const stored = encodePath(path)
  const types = typesOf(stored)
  if (types.size === 0) return { value: undefined, list: undefined }
  return {
    value: storedValue(column, stored, types, parameters),
    list: types.has('list') ? `${lists}[${parameters.text(stored)}]` : undefined,
  }
}

function storedValue(
  column: string,
  path: string,
  types: ReadonlySet<ValueType>,
  parameters: Parameters,
): Value {
  const any = parameters.subcolumn(`${column}.${path}`)
  const hasText = types.has('string') || types.has('date')
  const texts = hasText ? [`${any}.:String`] : []
  const numbers = types.has('number') ? [`${any}.:Int64`, `${any}.:Float64`, `${any}.:UInt64`] : []
  const booleans = types.has('boolean') ? [`${any}.:Bool`] : []
  const floats = numbers.map(value => `toFloat64(${value})`)
  const tagged = firstOf(
    [
      ...texts.map(value => `concat('s', ${value})`),
      ...numbers.map(value => `concat('n', toString(${value}))`),
      ...booleans.map(value => `concat('b', toString(${value}))`),
    ],
    'String',
  )
  // An array is there too, but what counts is whether one of its elements is.
  const own = `isNotNull(${types.has('list') ? tagged : any})`
  const inside = types.has('object')
    ? ` OR notEmpty(JSONAllPaths(${parameters.subcolumn(`${column}.${objectAt(path)}`)}))`
    : ''
  // Where there are only numbers, one cast reads one column for their several types.
  const onlyNumbers = types.has('number') && types.size === 1
  return {
    number: onlyNumbers
      ? `accurateCastOrNull(${any}, 'Float64')`
      : firstOf([...texts.map(numberOfText), ...floats], 'Float64'),
    text: firstOf([...texts, ...[...numbers, ...booleans].map(value => `toString(${value})`)], 'String'),
    time: firstOf([...texts.map(timeOfText), ...floats], 'Float64'),
    tagged,
    exists: `(${own}${inside})`,
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

/** The values of a field that are numbers: `Array(Float64)`. */
export function numbersOf({ value, list }: StoredField): string {
  const own = value && `arrayFilter(x -> isNotNull(x), [${value.number}])`
  const listed = list && `arrayFilter(x -> isNotNull(x), arrayMap(x -> ${taggedValue('x').number}, ${list}))`
  return concatenate(own, listed, 'Float64')
}

/** The values of a field that are strings, numbers or booleans, tagged: `Array(String)`. */
export function taggedValuesOf({ value, list }: StoredField): string {
  const own = value && `arrayFilter(x -> isNotNull(x), [${value.tagged}])`
  const listed = list && `arrayFilter(x -> x NOT IN ('z', 'o'), ${list})`
  return concatenate(own, listed, 'String')
}

function concatenate(own: string | undefined, listed: string | undefined, type: string): string {
  const all = own && listed ? `arrayConcat(${own}, ${listed})` : (own ?? listed ?? '[]')
  return `CAST(${all}, 'Array(${type})')`
}
