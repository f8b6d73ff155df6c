import type { Comparator } from '../ast/comparator.ts'
import type { Context, Property } from '../ast/field.ts'
import type { Query } from '../ast/query.ts'
import type { Scalar } from '../ast/scalar.ts'
import { unwrapped } from '../parts.ts'
import { rightLiteral, rightScalar } from '../right.ts'
import { alone, type Clause } from './clause.ts'
import { isPlural, withArticle } from './english.ts'
import type { Place } from './place.ts'
import { finite, isDenial, isOfTime, predicateOf } from './predicate.ts'
import { definiteNounOf, nounOfEventField } from './scalar-noun.ts'

/** What is said of a property of an event, or of its context: `with a revenue over 50`, `without a coupon`. */
export function describeEventField(
  field: Property | Context,
  comparator: Comparator,
  denied: boolean,
  place: Place,
): Clause {
  const noun = nounOfEventField(field)
  const isSo = isDenial(comparator) === denied
  const lead = isSo ? 'with' : 'without'
  const likeness = likenessOf(field, comparator)
  if (likeness !== undefined) return alone(`${lead} ${likeness} ${noun}`)
  const predicate = predicateOf(comparator, place, { isPlural: isPlural(noun) })
  if (isTruth(comparator))
    return alone(`where ${definiteNounOf(field, place)} ${finite(predicate, isSo, isPlural(noun))}`)
  return alone(`${lead} ${withArticle(noun)} ${predicate.attribute}`.trimEnd())
}

/** Whether a condition is so short that a time may follow it. */
export function isSaidShortly(query: Query): boolean {
  const part = unwrapped(query)
  if (part.query.kind !== 'comparison') return false
  const { left, comparator } = part.query
  if (!isEventField(left) || isTruth(comparator) || isOfTime(comparator)) return false
  return !rightScalar(comparator) || likenessOf(left, comparator) !== undefined
}

export function isEventField(scalar: Scalar): scalar is Property | Context {
  return scalar.kind === 'property' || scalar.kind === 'context'
}

/** How a property compares with the same property of the event just outside: `the same` colour, `a different` one. */
function likenessOf(field: Property | Context, comparator: Comparator): string | undefined {
  if (comparator.kind !== 'equals' && comparator.kind !== 'differs') return undefined
  const { right } = comparator
  if (field.kind !== 'property' || right.kind !== 'parent_property') return undefined
  if (JSON.stringify(right.path) !== JSON.stringify(field.path)) return undefined
  return comparator.kind === 'equals' ? 'the same' : 'a different'
}

/** Whether a comparator asks for true or false. */
function isTruth(comparator: Comparator): boolean {
  return comparator.kind === 'equals' && typeof rightLiteral(comparator) === 'boolean'
}
