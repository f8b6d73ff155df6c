import { type Path, printPath } from '../ast/path.ts'
import type { Aggregate, FunctionCall, Scalar } from '../ast/scalar.ts'
import { isPlural, pluralOf, quoted, times } from './english.ts'
import { nounOf } from './noun.ts'
import { isOfEvent, type Place } from './place.ts'
import { describeEvents } from './stream.ts'
import { isNounOfVisitor, isOfWorkspace, nounOfVisitor } from './visitor-noun.ts'
import { looksBack } from './window.ts'

/** What is said something of, and the word that leads to it: `whose` plan, `for` whom the month of their birthday. */
export interface Topic {
  readonly lead: 'whose' | 'for'
  readonly noun: string
  readonly isPlural: boolean
}

export function topicOf(scalar: Scalar, place: Place): Topic {
  switch (scalar.kind) {
    case 'trait': {
      const noun = nounOfTrait(scalar.path)
      return { lead: 'whose', noun, isPlural: isPlural(noun) }
    }
    case 'visitor':
      if (isOfWorkspace(scalar.path)) break
      return { lead: 'whose', noun: nounOfVisitor(scalar.path), isPlural: false }
    case 'aggregate':
      if (isOfEvent(place)) break
      return { lead: 'whose', noun: nounOfAggregate(scalar, place), isPlural: false }
    case 'function': {
      const isOfField = scalar.of.kind !== 'function' && scalar.of.kind !== 'aggregate'
      if (scalar.name !== 'lower' || !isOfField) break
      const { lead, noun } = topicOf(scalar.of, place)
      return { lead, noun: `${noun} in lower case`, isPlural: false }
    }
  }
  return { lead: 'for', noun: definiteNounOf(scalar, place), isPlural: false }
}

/** A scalar called as itself: `their plan`, `the number of orders completed`. */
export function definiteNounOf(scalar: Scalar, place: Place): string {
  switch (scalar.kind) {
    case 'trait':
      return `their ${nounOfTrait(scalar.path)}`
    case 'visitor':
      return `${isOfWorkspace(scalar.path) ? 'the' : 'their'} ${nounOfVisitor(scalar.path)}`
    case 'property':
    case 'context':
      return `its ${nounOfEventField(scalar)}`
    case 'parent_property':
      return `${nameOfParent(place)}’s ${nounOf(scalar.path)}`
    case 'audience':
      return `membership, true or false, of the audience ${quoted(scalar.key)}`
    case 'aggregate':
      return `the ${nounOfAggregate(scalar, place)}`
    case 'function':
      return `the ${functionNouns[scalar.name]} ${definiteNounOf(scalar.of, place)}`
  }
}

const functionNouns: Record<FunctionCall['name'], string> = {
  lower: 'lower-case form of',
  size: 'number of values in',
  month: 'month of',
  day: 'day of the month of',
  year: 'year of',
  years_since: 'number of full years since',
  days_to_anniversary: 'number of days to the next anniversary of',
}

/** A trait; in quotes where an attribute of the visitor has the same noun. */
export function nounOfTrait(path: Path): string {
  const noun = nounOf(path)
  return isNounOfVisitor(noun) ? quoted(printPath(path)) : noun
}

export function nounOfEventField({ kind, path }: { kind: 'property' | 'context'; path: Path }): string {
  return kind === 'property' ? nounOf(path) : `${quoted(printPath(path))} context`
}

/** The event just outside, as seen from the one that a condition is about. */
function nameOfParent({ streams: [stream] }: Place): string {
  return stream && looksBack(stream.filters) ? 'the later event' : 'the earlier event'
}

/** `number of orders completed in the last 30 days`. */
function nounOfAggregate(aggregate: Aggregate, place: Place): string {
  const { reducer } = aggregate
  const events = describeEvents(aggregate, place)
  if (reducer.kind === 'count') return `number of ${events}`
  if (reducer.kind === 'count_days') return `number of days with ${events}`
  const value = nounOfEventField(reducer.of)
  switch (reducer.kind) {
    case 'sum':
      return `total ${value} from ${events}`
    case 'avg':
      return `average ${value} among ${events}`
    case 'max':
      return `${reducer.as === 'string' ? 'alphabetically last' : 'highest'} ${value} among ${events}`
    case 'min':
      return `${reducer.as === 'string' ? 'alphabetically first' : 'lowest'} ${value} among ${events}`
    case 'mode':
      return `most frequent ${value} (seen at least ${times(reducer.atLeast)}) among ${events}`
    case 'first':
    case 'last':
      return `${reducer.kind} ${value} among ${events}`
    case 'count_unique':
      return `number of ${differentOnes(value)} among ${events}`
  }
}

/** `different colours`, `different values of “tags”`; of one, `different colour`. */
export function differentOnes(value: string, isOne = false): string {
  const plural = /[”)]/.test(value) || isPlural(value) ? undefined : pluralOf(value)
  if (plural !== undefined) return `different ${isOne ? value : plural}`
  return `different ${isOne ? 'value' : 'values'} of ${value}`
}
