import type { Term } from './term.ts'
import { taggedValue } from './value.ts'

/** The values of a term that are numbers: `Array(Float64)`. */
export function numbersOf({ value, list }: Term): string {
  const own = value && `arrayFilter(x -> isNotNull(x), [${value.number}])`
  const listed =
    list && `arrayFilter(x -> isNotNull(x), arrayMap(x -> ${taggedValue('x').number}, ${list.elements}))`
  return concatenate(own, listed, 'Float64')
}

/** The values of a term that are strings, numbers or booleans, tagged: `Array(String)`. */
export function taggedValuesOf({ value, list }: Term): string {
  const own = value && `arrayFilter(x -> isNotNull(x), [${value.tagged}])`
  const listed = list && `arrayFilter(x -> x NOT IN ('z', 'o', 'e'), ${list.elements})`
  return concatenate(own, listed, 'String')
}

function concatenate(own: string | undefined, listed: string | undefined, type: string): string {
  const all = own && listed ? `arrayConcat(${own}, ${listed})` : (own ?? listed ?? '[]')
  return `CAST(${all}, 'Array(${type})')`
}
