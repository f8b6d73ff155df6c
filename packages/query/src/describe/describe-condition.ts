import type { Comparator } from '../ast/comparator.ts'
import type { AccountQuantifier, Comparison, Query } from '../ast/query.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { sourceOf } from '../walk.ts'
import { describeComparator, isDenial } from './describe-comparator.ts'
import { type Amount, describeCount, describeDays, opposite } from './describe-count.ts'
import { nounOf, relativeOf } from './describe-scalar.ts'
import { quoted, withArticle } from './english.ts'
import { isOfEvent, type Place } from './place.ts'

/**
 * A condition, or its denial, as it follows `customers who`: `have a “phone”`; or as it follows an event: `with a
 * “revenue” that is 5`. A denial goes down to the comparisons, where it can be said without doubt.
 */
export function describeCondition(query: Query, place: Place, denied = false): string {
  switch (query.kind) {
    case 'and':
    case 'or': {
      const conjunction = (query.kind === 'and') !== denied ? 'and' : 'or'
      return query.operands.map(operand => describeOperand(operand, place, denied)).join(` ${conjunction} `)
    }
    case 'not':
      return describeCondition(query.operand, place, !denied)
    case 'any':
    case 'all':
      return describeUsers(query, place, denied)
    case 'comparison':
      return describeComparison(query, place, denied)
  }
}

/** Whether a condition is more than one comparison, so that what stands beside it could be taken for a part of it. */
export function isCompound(query: Query): boolean {
  return query.kind === 'not' ? isCompound(query.operand) : query.kind !== 'comparison'
}

function describeOperand(query: Query, place: Place, denied = false): string {
  const condition = describeCondition(query, place, denied)
  return isCompound(query) ? `(${condition})` : condition
}

/** `ALL` of no users is false. */
function describeUsers({ kind, operand }: AccountQuantifier, place: Place, denied: boolean): string {
  const condition = describeOperand(operand, place)
  if (isOfEvent(place))
    return kind === 'any'
      ? `for ${denied ? 'no user' : 'one or more users'} of the account (${condition})`
      : `${denied ? 'not ' : ''}for all users of an account that has any (${condition})`
  return kind === 'any'
    ? `have ${denied ? 'no' : 'one or more'} users who ${condition}`
    : `${denied ? 'do not have' : 'have'} users all of whom ${condition}`
}

function describeComparison(comparison: Comparison, place: Place, denied: boolean): string {
  const { left, comparator } = comparison
  if (left.kind === 'audience') {
    const membership = truthOf(comparator)
    if (membership !== undefined) return describeMembership(left.key, membership !== denied, place)
  }
  if (left.kind === 'aggregate') {
    const amount = amountOf(comparator)
    const phrase = amount && describeAmount(left, denied ? opposite(amount) : amount, place)
    if (phrase !== undefined) return phrase
  }
  const isSo = isDenial(comparator) === denied
  const noun = nounOf(sourceOf(left), place)
  if (left.kind !== 'function' && (comparator.kind === 'exists' || comparator.kind === 'absent'))
    return describePresence(noun, isSo, place)
  const [having, lacking] = isOfEvent(place) ? ['with', 'without'] : ['have', 'do not have']
  const assertion = `${relativeOf(left)} ${describeComparator(comparator, place)}`
  return `${isSo ? having : lacking} ${withArticle(noun)} ${assertion}`
}

function describeAmount(aggregate: Aggregate, amount: Amount, place: Place): string | undefined {
  switch (aggregate.reducer.kind) {
    case 'count':
      return describeCount(aggregate, amount, place)
    case 'count_days':
      return describeDays(aggregate, amount, place)
    default:
      return undefined
  }
}

function describePresence(noun: string, isThere: boolean, place: Place): string {
  if (isOfEvent(place)) return isThere ? `with ${withArticle(noun)}` : `without ${withArticle(noun)}`
  return isThere ? `have ${withArticle(noun)}` : `have no ${noun}`
}

function describeMembership(key: string, isMember: boolean, place: Place): string {
  const membership = `${isMember ? '' : 'not '}in the audience ${quoted(key)}`
  return isOfEvent(place) ? `by customers ${membership}` : `are ${membership}`
}

/** The truth value that a comparator asks for, if that is all it does. */
function truthOf(comparator: Comparator): boolean | undefined {
  if (comparator.kind !== 'equals' || comparator.right.kind !== 'literal') return undefined
  return typeof comparator.right.value === 'boolean' ? comparator.right.value : undefined
}

function amountOf(comparator: Comparator): Amount | undefined {
  if (!('right' in comparator) || comparator.right.kind !== 'literal') return undefined
  const { value } = comparator.right
  return typeof value === 'number' ? { kind: comparator.kind, number: value } : undefined
}
