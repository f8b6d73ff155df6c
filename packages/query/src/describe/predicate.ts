import type { Comparator, Operand, Ordering } from '../ast/comparator.ts'
import { isDate } from '../ast/date.ts'
import type { Literal } from '../ast/literal.ts'
import { rightLiteral } from '../right.ts'
import { figure, listed, quoted } from './english.ts'
import type { Place } from './place.ts'
import { definiteNounOf } from './scalar-noun.ts'
import { describeDate, describeDuration, describeInstant, describeSpan, isDay } from './time.ts'

/** What a comparator says of a value. */
export interface Predicate {
  readonly verb: 'is' | 'was' | 'includes' | 'contains' | 'starts with' | 'ends with' | 'matches'
  /** What follows the verb: `over 50`. */
  readonly complement: string
  /** As it follows a noun: `a price over 50`, `a name containing “x”`; undefined where it cannot. */
  readonly attribute?: string
}

/** Whether a comparator is the negation of what its predicate says. */
export function isDenial({ kind }: Comparator): boolean {
  return kind === 'none_of' || kind === 'omits' || kind === 'absent'
}

/** The predicate as a verb of its subject: `is over 50`, `do not contain “x”`. */
export function finite({ verb, complement }: Predicate, isSo: boolean, isPlural: boolean): string {
  const { one, many } = forms[verb]
  if (verb === 'is' || verb === 'was') return `${isPlural ? many : one} ${isSo ? '' : 'not '}${complement}`
  return isSo
    ? `${isPlural ? many : one} ${complement}`
    : `${isPlural ? 'do' : 'does'} not ${many} ${complement}`
}

const forms = {
  is: { one: 'is', many: 'are' },
  was: { one: 'was', many: 'were' },
  includes: { one: 'includes', many: 'include' },
  contains: { one: 'contains', many: 'contain' },
  'starts with': { one: 'starts with', many: 'start with' },
  'ends with': { one: 'ends with', many: 'end with' },
  matches: { one: 'matches', many: 'match' },
} as const

/** How a literal is said of the scalar that it is held against. */
export type Wording = (literal: Literal) => string

/**
 * What a comparator says; of a denial (`omits`, `none_of`, `absent`) what it denies. Of things in the plural one is
 * enough: tags *include* “vip”.
 */
export function predicateOf(
  comparator: Comparator,
  place: Place,
  { isPlural = false, wording = describeLiteral }: { isPlural?: boolean; wording?: Wording } = {},
): Predicate {
  switch (comparator.kind) {
    case 'equals': {
      const { right } = comparator
      if (right.kind === 'literal') return oneOf(wording(right.value), isPlural)
      const other = definiteNounOf(right, place)
      return { verb: 'is', complement: `the same as ${other}`, attribute: `equal to ${other}` }
    }
    case 'differs': {
      const other = describeOperand(comparator.right, place, wording)
      return { verb: 'is', complement: `something other than ${other}`, attribute: `other than ${other}` }
    }
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most':
      return order(comparator, place)
    case 'contains':
    case 'omits': {
      const texts = listed(comparator.values.map(quoted), 'or')
      return { verb: 'contains', complement: texts, attribute: `containing ${texts}` }
    }
    case 'starts_with': {
      const text = quoted(comparator.value)
      return { verb: 'starts with', complement: text, attribute: `starting with ${text}` }
    }
    case 'ends_with': {
      const text = quoted(comparator.value)
      return { verb: 'ends with', complement: text, attribute: `ending with ${text}` }
    }
    case 'one_of':
    case 'none_of':
      return oneOf(listed(comparator.values.map(wording), 'or'), isPlural)
    case 'exists':
    case 'absent':
      return { verb: 'is', complement: 'known', attribute: '' }
    case 'before_date':
      return plain(`before ${describeDate(comparator.date)}`)
    case 'after_date':
      return plain(`after ${describeInstant(comparator.date)}`)
    case 'within_last':
      return plain(`in the last ${describeSpan(comparator.duration)}`)
    case 'before_last':
      return plain(`at least ${describeDuration(comparator.duration)} ago`)
    case 'within_next':
      return plain(`in the next ${describeSpan(comparator.duration)}`)
    case 'after_next':
      return plain(`at least ${describeDuration(comparator.duration)} from now`)
    case 'matches': {
      const pattern = `the pattern ${quoted(comparator.pattern)}`
      return { verb: 'matches', complement: pattern, attribute: `matching ${pattern}` }
    }
  }
}

function plain(complement: string): Predicate {
  return { verb: 'is', complement, attribute: complement }
}

function oneOf(values: string, isPlural: boolean): Predicate {
  if (isPlural) return { verb: 'includes', complement: values, attribute: `including ${values}` }
  return { verb: 'is', complement: values, attribute: `of ${values}` }
}

function order({ kind, right }: Ordering, place: Place): Predicate {
  if (right.kind === 'literal' && typeof right.value === 'string') return plain(dateOrder(kind, right.value))
  const words = `${bounds[kind]} ${describeOperand(right, place)}`
  const isBound = kind === 'at_least' || kind === 'at_most'
  return { verb: 'is', complement: words, attribute: isBound ? `of ${words}` : words }
}

const bounds = { greater_than: 'over', at_least: 'at least', less_than: 'under', at_most: 'at most' } as const

function dateOrder(kind: Ordering['kind'], date: string): string {
  switch (kind) {
    case 'greater_than':
      return `after ${describeInstant(date)}`
    case 'at_least':
      return `${isDay(date) ? 'on' : 'at'} or after ${describeDate(date)}`
    case 'less_than':
      return `before ${describeDate(date)}`
    case 'at_most':
      return `at or before ${describeInstant(date)}`
  }
}

function describeOperand(operand: Operand, place: Place, wording: Wording = describeLiteral): string {
  return operand.kind === 'literal' ? wording(operand.value) : definiteNounOf(operand, place)
}

export function describeLiteral(value: Literal): string {
  if (typeof value === 'number') return figure(value)
  return typeof value === 'boolean' ? String(value) : quoted(value)
}

/** Whether a comparator looks at the time, so that a time behind it could be taken for a part of it. */
export function isOfTime(comparator: Comparator): boolean {
  if ('duration' in comparator || 'date' in comparator) return true
  const literal = rightLiteral(comparator)
  return typeof literal === 'string' && isDate(literal)
}
