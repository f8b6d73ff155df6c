import type { Comparator } from '../ast/comparator.ts'
import { parseDate } from '../ast/date.ts'
import type { Literal } from '../ast/literal.ts'
import type { Comparison } from '../ast/query.ts'
import { choicesOf } from '../choices.ts'
import { printScalar } from '../print/print.ts'
import { rightLiteral } from '../right.ts'
import { type Domain, domainOf, type Numbers } from './domain.ts'
import type { Verdict } from './warning.ts'

/** Whether a comparison never or always holds, by the values that its sides can have. */
export function judge({ left, comparator }: Comparison): Verdict | undefined {
  if ('right' in comparator && comparator.right.kind !== 'literal') {
    const { kind, right } = comparator
    const isMissing = [left, right].some(side => domainOf(side)?.kind === 'nothing')
    if (isMissing) return 'never'
    const isOfCount = left.kind === 'aggregate' && /^count/.test(left.reducer.kind)
    return isOfCount && printScalar(left) === printScalar(right) ? judgeWithItself(kind) : undefined
  }
  const domain = domainOf(left)
  return domain && judgeDomain(domain, comparator)
}

/** A number is as great as itself. */
function judgeWithItself(kind: Comparator['kind']): Verdict {
  return kind === 'equals' || kind === 'at_least' || kind === 'at_most' ? 'always' : 'never'
}

function judgeDomain(domain: Domain, comparator: Comparator): Verdict | undefined {
  switch (comparator.kind) {
    case 'none_of':
      return opposite(judgeDomain(domain, { ...comparator, kind: 'one_of' }))
    case 'omits':
      return opposite(judgeDomain(domain, { ...comparator, kind: 'contains' }))
    case 'absent':
      return opposite(judgeDomain(domain, { kind: 'exists' }))
  }
  switch (domain.kind) {
    case 'nothing':
      return 'never'
    case 'numbers':
      return judgeNumbers(domain, comparator)
    case 'truth':
      return judgeTruth(comparator)
    case 'lower_case':
      return judgeLowerCase(comparator)
  }
}

export function opposite(verdict: Verdict | undefined): Verdict | undefined {
  if (verdict === undefined) return undefined
  return verdict === 'never' ? 'always' : 'never'
}

function judgeNumbers(numbers: Numbers, comparator: Comparator): Verdict | undefined {
  const { min, max, isAlwaysThere } = numbers
  const always = isAlwaysThere ? 'always' : undefined
  const literals = comparator.kind === 'differs' ? undefined : choicesOf(comparator)
  if (literals) {
    if (!literals.some(literal => canEqual(numbers, literal))) return 'never'
    return min === max && literals.includes(min) ? always : undefined
  }
  const bound = boundOf(comparator)
  switch (comparator.kind) {
    case 'exists':
      return always
    case 'differs': {
      if (comparator.right.kind !== 'literal') return undefined
      if (!canEqual(numbers, comparator.right.value)) return always
      return min === max && comparator.right.value === min ? 'never' : undefined
    }
    case 'greater_than':
    case 'after_date':
      if (bound === undefined) return undefined
      return max <= bound && Number.isFinite(max) ? 'never' : min > bound ? always : undefined
    case 'at_least':
      if (bound === undefined) return undefined
      return max < bound ? 'never' : min >= bound ? always : undefined
    case 'less_than':
    case 'before_date':
      if (bound === undefined) return undefined
      return min >= bound && Number.isFinite(min) ? 'never' : max < bound ? always : undefined
    case 'at_most':
      if (bound === undefined) return undefined
      return min > bound ? 'never' : max <= bound ? always : undefined
    default:
      return undefined
  }
}

/** The number that an ordering compares with: of a date its time, as which a number is read there. */
function boundOf(comparator: Comparator): number | undefined {
  if ('date' in comparator) return parseDate(comparator.date)
  const value = rightLiteral(comparator)
  if (value === undefined) return undefined
  return typeof value === 'string' ? parseDate(value) : Number(value)
}

/** A number equals a text if that is how it is written. */
function canEqual({ min, max, isWhole }: Numbers, literal: Literal): boolean {
  if (typeof literal === 'boolean') return false
  if (!isWhole) return true
  const number = Number(literal)
  if (typeof literal === 'string' && String(number) !== literal) return false
  return Number.isInteger(number) && number >= min && number <= max
}

function judgeTruth(comparator: Comparator): Verdict | undefined {
  if (comparator.kind === 'exists') return 'always'
  const literals = comparator.kind === 'differs' ? undefined : choicesOf(comparator)
  if (!literals) return 'right' in comparator && comparator.kind !== 'differs' ? 'never' : undefined
  const texts = literals.filter(literal => typeof literal !== 'number').map(String)
  const [isTrue, isFalse] = [texts.includes('true'), texts.includes('false')]
  if (isTrue && isFalse) return 'always'
  return isTrue || isFalse ? undefined : 'never'
}

function judgeLowerCase(comparator: Comparator): Verdict | undefined {
  const texts = textsOf(comparator)
  const isImpossible = texts?.every(text => typeof text === 'string' && text !== text.toLowerCase())
  return isImpossible ? 'never' : undefined
}

/** The texts any of which has to be the value, or a part of it. */
function textsOf(comparator: Comparator): readonly Literal[] | undefined {
  if (comparator.kind === 'contains') return comparator.values
  if (comparator.kind === 'starts_with' || comparator.kind === 'ends_with') return [comparator.value]
  return comparator.kind === 'differs' ? undefined : choicesOf(comparator)
}
