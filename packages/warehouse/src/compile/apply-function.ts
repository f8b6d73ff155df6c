import type { FunctionName } from '@muster/query'
import { anniversaryDistance, dayOf, monthOf, wholeYearsSince, yearOf } from './calendar.ts'
import type { Parameters } from './parameters.ts'
import { noTerm, type Term, termOf } from './term.ts'
import { numberValue, taggedValue, textValue, type Value } from './value.ts'

/** What a query is compiled against, besides its scope. */
export interface Instant {
  readonly parameters: Parameters
  /** The query's `now`, in Unix milliseconds. */
  readonly at: number
}

/** A function of a term: of a list, one element after the other. */
export function applyFunction(name: FunctionName, term: Term, instant: Instant): Term {
  if (name === 'size') return sizeOf(term)
  const { value, list } = term
  return {
    value: value && applyToValue(name, value, instant),
    list: list && {
      elements: `arrayMap(x -> ifNull(${applyToValue(name, taggedValue('x'), instant).tagged}, 'z'), ${list.elements})`,
      isThere: list.isThere,
    },
  }
}

function applyToValue(name: Exclude<FunctionName, 'size'>, value: Value, instant: Instant): Value {
  switch (name) {
    case 'lower':
      return textValue(`lowerUTF8(${value.text})`)
    case 'month':
      return numberValue(monthOf(value.time))
    case 'day':
      return numberValue(dayOf(value.time))
    case 'year':
      return numberValue(yearOf(value.time))
    case 'years_since':
      return numberValue(wholeYearsSince(value.time, instant))
    case 'days_to_anniversary':
      return numberValue(anniversaryDistance(value.time, instant))
  }
}

/** How many elements there are; one of anything else that is there. */
function sizeOf({ value, list }: Term): Term {
  if (!value && !list) return noTerm
  const ofValue = value ? `if(${value.exists}, 1, NULL)` : 'NULL'
  const size = list ? `if(${list.isThere}, length(${list.elements}), ${ofValue})` : ofValue
  return termOf(numberValue(`CAST(${size}, 'Nullable(UInt64)')`))
}
