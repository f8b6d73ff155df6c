import type { Comparator } from '../ast/comparator.ts'
import type { AccountQuantifier, Comparison, Query } from '../ast/query.ts'
import { conjunctionOf, isJunction, type Part, partsOf, unwrapped } from '../parts.ts'
import { rightLiteral } from '../right.ts'
import { amountOf, opposite } from './amount.ts'
import { alone, type Clause, join } from './clause.ts'
import { describeContrast } from './contrast.ts'
import { describeCount } from './count.ts'
import { describeDateFunction } from './date-function.ts'
import { quoted, withArticle, withoutQuotes } from './english.ts'
import { describeEventField, isEventField } from './event-field.ts'
import { describeMore } from './more.ts'
import { besideOthers, isOfEvent, onePerson, type Place, people, placeOf } from './place.ts'
import { describeLiteral, finite, isDenial, predicateOf } from './predicate.ts'
import { topicOf } from './scalar-noun.ts'
import { describeSize } from './size.ts'
import { wordOfVisitor } from './visitor-noun.ts'
import { describeVisitor } from './visitor-saying.ts'

/**
 * A condition as it follows those whom it is about: `who signed up and whose plan is “pro”`; or, inside a `where`, the
 * event: `with a revenue over 50`. A denial goes down to the comparisons, where it can be said without doubt.
 */
export function describePhrase(query: Query, place: Place, denied = false): string {
  const part = unwrapped(query, denied)
  if (!isJunction(part.query)) return led(clauseOf(part, place), place)
  const conjunction = conjunctionOf(part.query, part.denied)
  const parts = groupsLast(partsOf(part.query, part.denied))
  const beside = besideOthers(place)
  const clauses =
    conjunction === 'and' ? contrasted(parts, beside) : parts.map(each => clauseOf(each, beside))
  return join(clauses, conjunction, clause => led(clause, place))
}

/** A condition without what leads to it from those whom it is about: `signed up`, `plan is “pro”`. */
export function describeAlone(query: Query, place: Place): string {
  const part = unwrapped(query)
  const isOfOne = !isJunction(part.query) && !isOfEvent(place)
  return isOfOne ? clauseOf(part, place).text : describePhrase(query, place)
}

/** What stands in parentheses comes last: the order makes no difference to the meaning, but much to the reader. */
function groupsLast(parts: readonly Part[]): Part[] {
  return [
    ...parts.filter(({ query }) => !isJunction(query)),
    ...parts.filter(({ query }) => isJunction(query)),
  ]
}

/** Two conditions that say of the same events when there were some, and when none, are said as one. */
function contrasted(parts: readonly Part[], place: Place): Clause[] {
  const [first, second, ...others] = parts
  if (!first) return []
  const contrast = second && describeContrast(first, second, place)
  if (!contrast) return [clauseOf(first, place), ...contrasted(parts.slice(1), place)]
  const rest = contrasted(others, place)
  return [rest.length === 1 ? { ...contrast, text: `${contrast.text},` } : contrast, ...rest]
}

/** The clause with what leads to it from those whom it is about. */
function led({ lead, text }: Clause, place: Place): string {
  const { who, whom } = place.subject
  const leads = isOfEvent(place)
    ? { who: 'where they ', whose: 'where their ', for: 'where ', '': '' }
    : { who: `${who} `, whose: 'whose ', for: `for ${whom} `, '': '' }
  return `${leads[lead]}${text}`
}

function clauseOf({ query, denied }: Part, place: Place): Clause {
  switch (query.kind) {
    case 'and':
    case 'or':
      return alone(`(${describePhrase(query, place, denied)})`)
    case 'any':
    case 'all':
      return clauseOfUsers(query, denied, place)
    case 'comparison':
      return clauseOfComparison(query, denied, place)
  }
}

function clauseOfUsers({ kind, operand }: AccountQuantifier, denied: boolean, place: Place): Clause {
  const { have, doNot } = place.subject
  const who = describePhrase(operand, {
    ...placeOf(kind === 'any' ? onePerson : people),
    isAlone: place.isAlone,
  })
  if (kind === 'any') {
    const apart = place.isAlone ? who : `(${who})`
    return { lead: 'who', text: `${have} ${denied ? 'no' : 'at least one'} user ${apart}` }
  }
  const all = isOneClause(who) ? `all of whom ${who.slice('who '.length)}` : `all of whom are people ${who}`
  return { lead: 'who', text: `${denied ? `${doNot} have` : have} users ${place.isAlone ? all : `(${all})`}` }
}

/** Whether a phrase is of one clause that begins with `who`. */
function isOneClause(phrase: string): boolean {
  return /^who (?!.*\b(?:whose|whom?) )/.test(withoutQuotes(phrase))
}

function clauseOfComparison(comparison: Comparison, denied: boolean, place: Place): Clause {
  const { left, comparator } = comparison
  if (isEventField(left)) return describeEventField(left, comparator, denied, place)
  return (
    clauseOfMembership(comparison, denied, place) ??
    clauseOfEvents(comparison, denied, place) ??
    clauseOfField(comparison, denied, place) ??
    clauseOfFunction(comparison, denied, place) ??
    clauseOfValue(comparison, denied, place)
  )
}

function clauseOfMembership(
  { left, comparator }: Comparison,
  denied: boolean,
  { subject }: Place,
): Clause | undefined {
  const truth = truthOf(comparator)
  if (left.kind !== 'audience' || truth === undefined) return undefined
  return {
    lead: 'who',
    text: `${subject.are} ${truth !== denied ? '' : 'not '}in the audience ${quoted(left.key)}`,
  }
}

/** The truth value that a comparator asks for, of what has one. */
function truthOf(comparator: Comparator): boolean | undefined {
  if (comparator.kind !== 'equals' && comparator.kind !== 'differs') return undefined
  const literal = rightLiteral(comparator)
  return typeof literal === 'boolean' ? literal === (comparator.kind === 'equals') : undefined
}

/** How many events there are, compared with a number or with how many others there are. */
function clauseOfEvents({ left, comparator }: Comparison, denied: boolean, place: Place): Clause | undefined {
  if (left.kind !== 'aggregate') return undefined
  const amount = amountOf(comparator)
  if (amount) return describeCount(left, denied ? opposite(amount) : amount, place)
  if (!('right' in comparator) || comparator.right.kind !== 'aggregate') return undefined
  return describeMore(left, denied ? opposite(comparator).kind : comparator.kind, comparator.right, place)
}

function clauseOfField({ left, comparator }: Comparison, denied: boolean, place: Place): Clause | undefined {
  return left.kind === 'visitor' ? describeVisitor(left.path, comparator, denied, place) : undefined
}

function clauseOfFunction(
  { left, comparator }: Comparison,
  denied: boolean,
  place: Place,
): Clause | undefined {
  if (left.kind !== 'function') return undefined
  const size = describeSize(left, comparator, denied, place)
  if (size) return size
  const found = describeDateFunction(left, comparator, place)
  if (!found) return undefined
  const { topic, predicate } = found
  const isSo = isDenial(comparator) === denied
  return { lead: topic.lead, text: `${topic.noun} ${finite(predicate, isSo, topic.isPlural)}` }
}

/** Any other comparison: `whose plan is “pro”`, `who have a plan other than “pro”`, `for whom the … is …`. */
function clauseOfValue({ left, comparator }: Comparison, denied: boolean, place: Place): Clause {
  const { lead, noun, isPlural } = topicOf(left, place)
  const isSo = isDenial(comparator) === denied
  const predicate = predicateOf(comparator, place, {
    isPlural,
    wording: value =>
      (left.kind === 'visitor' ? wordOfVisitor(left.path, value) : undefined) ?? describeLiteral(value),
  })
  if (lead === 'whose' && isOfHaving(comparator)) {
    const having = isSo
      ? `${place.subject.have} ${withArticle(noun, isPlural)}`
      : `${place.subject.have} no ${noun}`
    return { lead: 'who', text: `${having} ${predicate.attribute}`.trimEnd() }
  }
  return { lead, text: `${noun} ${finite(predicate, isSo, isPlural)}` }
}

/** Whether a comparator first of all asks that there is a value. */
function isOfHaving({ kind }: Comparator): boolean {
  return kind === 'exists' || kind === 'absent' || kind === 'differs'
}
