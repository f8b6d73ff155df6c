import type { Comparator, Operand, Ordering } from '../ast/comparator.ts'
import { isDate } from '../ast/date.ts'
import type { Literal } from '../ast/literal.ts'
import { describeDuration, describeSpan } from './describe-events.ts'
import { definiteNounOf } from './describe-scalar.ts'
import { listed, quoted } from './english.ts'
import type { Place } from './place.ts'

/** Whether a comparator is the negation of what `describeComparator` says of it. */
export function isDenial(comparator: Comparator): boolean {
  return comparator.kind === 'none_of' || comparator.kind === 'omits' || comparator.kind === 'absent'
}

/** What a comparator says of a value, as in `is at least 500`; of a denial, what it denies. */
export function describeComparator(comparator: Comparator, place: Place): string {
  switch (comparator.kind) {
    case 'equals':
      return `is ${describeOperand(comparator.right, place)}`
    case 'differs':
      return `is something other than ${describeOperand(comparator.right, place)}`
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most':
      return `is ${orderWord(comparator)} ${describeOperand(comparator.right, place)}`
    case 'contains':
    case 'omits':
      return `contains ${listed(comparator.values.map(quoted), 'or')}`
    case 'starts_with':
      return `starts with ${quoted(comparator.value)}`
    case 'ends_with':
      return `ends with ${quoted(comparator.value)}`
    case 'one_of':
    case 'none_of':
      return `is ${listed(comparator.values.map(describeLiteral), 'or')}`
    case 'exists':
    case 'absent':
      return 'has a value'
    case 'before_date':
      return `is before ${comparator.date}`
    case 'after_date':
      return `is after ${comparator.date}`
    case 'within_last':
      return `is in the last ${describeSpan(comparator.duration)}`
    case 'before_last':
      return `is at least ${describeDuration(comparator.duration)} ago`
    case 'within_next':
      return `is in the next ${describeSpan(comparator.duration)}`
    case 'after_next':
      return `is at least ${describeDuration(comparator.duration)} from now`
    case 'matches':
      return `matches the pattern ${quoted(comparator.pattern)}`
  }
}

const numberOrder = {
  greater_than: 'greater than',
  at_least: 'at least',
  less_than: 'less than',
  at_most: 'at most',
} as const

const dateOrder = {
  greater_than: 'after',
  at_least: 'at or after',
  less_than: 'before',
  at_most: 'at or before',
} as const

function orderWord({ kind, right }: Ordering): string {
  const isOfDates = right.kind === 'literal' && typeof right.value === 'string'
  return (isOfDates ? dateOrder : numberOrder)[kind]
}

function describeOperand(operand: Operand, place: Place): string {
  return operand.kind === 'literal' ? describeLiteral(operand.value) : definiteNounOf(operand, place)
}

function describeLiteral(value: Literal): string {
  return typeof value === 'string' && !isDate(value) ? quoted(value) : String(value)
}
