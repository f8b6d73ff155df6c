import type { Equality, Ordering } from '@muster/query'
import type { List, Term } from './term.ts'
import { taggedValue, timeOfText, type Value } from './value.ts'

/**
 * Whether two values of the data compare so: 0 or 1, never null. The right one counts as the literal it would be if it
 * were written in the query. Of lists, any elements do.
 */
export function compareTerms(left: Term, kind: (Equality | Ordering)['kind'], right: Term): string {
  switch (kind) {
    case 'equals':
      return anyPair(left, right, equals)
    case 'differs':
      return `(${exists(left)} AND ${exists(right)} AND NOT ${anyPair(left, right, equals)})`
    default:
      return anyPair(left, right, (one, other) => ordered(one, symbols[kind], other))
  }
}

const symbols = { greater_than: '>', at_least: '>=', less_than: '<', at_most: '<=' } as const

type Compare = (left: Value, right: Value) => string

function anyPair(left: Term, right: Term, compare: Compare): string {
  return any(
    eachOf(left, 'x').map(one => one(x => any(eachOf(right, 'y').map(other => other(y => compare(x, y)))))),
  )
}

/** A condition on a value or element, as one on the term. */
type Each = (condition: (value: Value) => string) => string

function eachOf({ value, list }: Term, name: string): Each[] {
  return [...(value ? [ofValue(value)] : []), ...(list ? [ofList(list, name)] : [])]
}

function ofValue(value: Value): Each {
  return condition => condition(value)
}

function ofList({ elements }: List, name: string): Each {
  return condition => `arrayExists(${name} -> ${condition(taggedValue(name))}, ${elements})`
}

function any(conditions: readonly string[]): string {
  if (conditions.length === 0) return '0'
  return conditions.length === 1 ? `${conditions[0]}` : `(${conditions.join(' OR ')})`
}

function exists(term: Term): string {
  return any(eachOf(term, 'x').map(one => one(value => value.exists)))
}

function equals(left: Value, right: Value): string {
  if (right.type === 'number') return `ifNull(${left.number} = ${right.number}, 0)`
  if (right.type === 'text') return `ifNull(${left.text} = ${right.text}, 0)`
  return `ifNull(if(startsWith(${right.tagged}, 'n'), ${left.number} = ${right.number}, ${left.text} = ${right.text}), 0)`
}

/** By size if the right one is a number, by time if it is a date: nothing is both. */
function ordered(left: Value, symbol: string, right: Value): string {
  const bySize = `${left.number} ${symbol} ${right.number}`
  if (right.type === 'number') return `ifNull(${bySize}, 0)`
  return `ifNull(coalesce(${bySize}, ${left.time} ${symbol} ${timeOfText(right.text)}), 0)`
}
