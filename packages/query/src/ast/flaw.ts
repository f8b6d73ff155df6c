import { rightScalar } from '../right.ts'
import { comparisons } from '../walk.ts'
import {
  maxComparisons,
  maxDepth,
  maxEvents,
  maxFilters,
  maxFunctions,
  maxSources,
  maxTexts,
  maxValues,
} from './limits.ts'
import { needsParentheses } from './precedence.ts'
import type { Query } from './query.ts'
import type { Scalar } from './scalar.ts'

/** What the grammar admits and the language does not. */
export const flaws = {
  comparisons: `a query holds at most ${maxComparisons} comparisons`,
  depth: `a query is nested at most ${maxDepth} deep`,
  events: `one event() names at most ${maxEvents} events`,
  sources: `at most ${maxSources} sources can be excluded`,
  texts: `at most ${maxTexts} texts can be given`,
  values: `at most ${maxValues} values can be given`,
  filters: `at most ${maxFilters} filters can follow one event`,
  functions: `at most ${maxFunctions} functions can follow one another`,
  property: '`property` is known only inside a `where` or a reducer such as `sum`',
  context: '`context` is known only inside a `where` or a reducer such as `max`',
  parentProperty: '`parent` is known only inside the `where` of an event that itself stands inside a `where`',
  parentTime: '`parent` is known only to an event that stands inside a `where`',
} as const

/** What is wrong with a query whose every node is well formed, if anything is. */
export function findFlaw(query: Query): string | undefined {
  if (comparisons(query).length > maxComparisons) return flaws.comparisons
  const [flaw] = flawsOfQuery(query, { depth: 0, wheres: 0 })
  return flaw
}

/** Under how many levels a node stands as it is printed, and how many `where` around it its conditions know of. */
interface Place {
  readonly depth: number
  readonly wheres: number
}

function* flawsOfQuery(query: Query, place: Place): Generator<string> {
  if (place.depth > maxDepth) yield flaws.depth
  else if (query.kind === 'comparison') {
    yield* flawsOfScalar(query.left, place)
    const right = rightScalar(query.comparator)
    if (right) yield* flawsOfScalar(right, place)
  } else {
    const inside = 'operand' in query ? deeper(query.kind === 'not' ? place : ofUsers(place)) : place
    for (const operand of 'operand' in query ? [query.operand] : query.operands)
      yield* flawsOfQuery(operand, needsParentheses(operand, query) ? deeper(inside) : inside)
  }
}

function* flawsOfScalar(scalar: Scalar, place: Place, functions = 0): Generator<string> {
  switch (scalar.kind) {
    case 'function':
      if (functions === maxFunctions) yield flaws.functions
      else yield* flawsOfScalar(scalar.of, place, functions + 1)
      break
    case 'property':
    case 'context':
      if (place.wheres < 1) yield flaws[scalar.kind]
      break
    case 'parent_property':
      if (place.wheres < 2) yield flaws.parentProperty
      break
    case 'aggregate':
      for (const filter of scalar.filters) {
        if (filter.kind === 'where')
          yield* flawsOfQuery(filter.query, { ...deeper(place), wheres: place.wheres + 1 })
        if ((filter.kind === 'within_parent' || filter.kind === 'before_parent') && place.wheres < 1)
          yield flaws.parentTime
      }
  }
}

function deeper(place: Place): Place {
  return { ...place, depth: place.depth + 1 }
}

/** The users of an account know nothing of an event around ANY or ALL. */
function ofUsers(place: Place): Place {
  return { ...place, wheres: 0 }
}
