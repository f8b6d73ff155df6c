import { type Path, printPath } from '../ast/path.ts'
import type { Aggregate, FunctionName, Scalar } from '../ast/scalar.ts'
import type { Source } from '../walk.ts'
import { describeFilters, eventNoun, looksBack } from './describe-events.ts'
import { quoted, times } from './english.ts'
import { isOfEvent, ofEvent, type Place } from './place.ts'

/** What a scalar is called after an article: `“revenue”`, `number of “Signed Up” events`. */
export function nounOf(source: Source, place: Place): string {
  switch (source.kind) {
    case 'property':
      return pathName(source.path)
    case 'parent_property':
      return `${pathName(source.path)} of ${describeParent(place)}`
    case 'context':
      return `context ${pathName(source.path)}`
    case 'trait':
      return isOfEvent(place) ? `customer ${pathName(source.path)}` : pathName(source.path)
    case 'visitor':
      return `visitor ${pathName(source.path)}`
    case 'audience':
      return `membership, true or false, in the audience ${quoted(source.key)}`
    case 'aggregate':
      return nounOfAggregate(source, place)
  }
}

/** What a scalar is called as the right side of a comparison: `their “avg_spend”`. */
export function definiteNounOf(scalar: Scalar, place: Place): string {
  switch (scalar.kind) {
    case 'function':
      return `the ${functionNouns[scalar.name]} of ${definiteNounOf(scalar.of, place)}`
    case 'property':
    case 'context':
      return `its ${nounOf(scalar, place)}`
    case 'trait':
      return `${isOfEvent(place) ? 'the customer’s' : 'their'} ${pathName(scalar.path)}`
    default:
      return `the ${nounOf(scalar, place)}`
  }
}

/** What leads from a noun to what is said of it: `that`, or `whose month` where it is a function that is compared. */
export function relativeOf(scalar: Scalar): string {
  const functions = functionsOf(scalar).map(name => functionNouns[name])
  return functions.length > 0 ? `whose ${functions.join(' of the ')}` : 'that'
}

const functionNouns: Record<FunctionName, string> = {
  lower: 'lower-case spelling',
  size: 'number of values',
  month: 'month',
  day: 'day of the month',
  year: 'year',
  years_since: 'number of whole years up to now',
  days_to_anniversary: 'number of days until the next anniversary',
}

/** The outermost first. */
function functionsOf(scalar: Scalar): FunctionName[] {
  return scalar.kind === 'function' ? [scalar.name, ...functionsOf(scalar.of)] : []
}

function nounOfAggregate(aggregate: Aggregate, place: Place): string {
  const { reducer } = aggregate
  const events = describeEvents(aggregate, place)
  if (reducer.kind === 'count') return `number of ${events}`
  if (reducer.kind === 'count_days') return `number of days with ${events}`
  const value = nounOf(reducer.of, ofEvent(aggregate, place))
  switch (reducer.kind) {
    case 'sum':
      return `total ${value} of ${events}`
    case 'avg':
      return `average ${value} of ${events}`
    case 'max':
      return `${reducer.as === 'string' ? 'alphabetically last' : 'highest'} ${value} of ${events}`
    case 'min':
      return `${reducer.as === 'string' ? 'alphabetically first' : 'lowest'} ${value} of ${events}`
    case 'mode':
      return `most frequent ${value}, seen at least ${times(reducer.atLeast)}, of ${events}`
    case 'first':
    case 'last':
      return `${reducer.kind} ${value} of ${events}`
    case 'count_unique':
      return `number of different ${value} values of ${events}`
  }
}

function describeEvents(aggregate: Aggregate, place: Place): string {
  const order = looksBack(aggregate) ? 'earlier ' : 'later '
  return `${isOfEvent(place) ? order : ''}${eventNoun(aggregate.events)}s${describeFilters(aggregate, place, true)}`
}

/** The event just outside, as seen from the one that a condition is about. */
function describeParent({ streams: [stream, parent] }: Place): string {
  const side = stream && looksBack(stream) ? 'after' : 'before'
  return `the ${eventNoun(parent?.events ?? [])} ${side} it`
}

function pathName(path: Path): string {
  return quoted(printPath(path))
}
