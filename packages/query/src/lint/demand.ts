import type { Comparator } from '../ast/comparator.ts'
import { isDate, parseDate } from '../ast/date.ts'
import { toMilliseconds } from '../ast/duration.ts'
import type { Literal } from '../ast/literal.ts'
import { areDisjoint, closed, type Interval, isWithin, orderedBy } from './interval.ts'

/** Something that a comparator asks of one value, by one of the value's readings. */
type Demand =
  | { readonly kind: 'number'; readonly in: Interval }
  /** In Unix milliseconds, or in milliseconds from now. */
  | { readonly kind: 'time' | 'time_from_now'; readonly in: Interval }
  | { readonly kind: 'text' | 'contains' | 'starts_with' | 'ends_with' | 'matches'; readonly text: string }

/** Whether every value of which one comparator holds is one of which the other does too. */
export function implies(one: Comparator, other: Comparator): boolean {
  if (other.kind === 'exists') return true
  const [demands, others] = [demandsOf(one), demandsOf(other)]
  if (!demands || !others) return false
  return demands.every(demand => others.some(another => demandImplies(demand, another)))
}

/** Whether there is no value of which both comparators hold. */
export function excludes(one: Comparator, other: Comparator, areWhole: boolean): boolean {
  const [demands, others] = [demandsOf(one), demandsOf(other)]
  if (!demands || !others) return false
  return demands.every(demand => others.every(another => demandExcludes(demand, another, areWhole)))
}

/** What any one of has to be met; undefined of a comparator that asks for something else. */
function demandsOf(comparator: Comparator): readonly Demand[] | undefined {
  switch (comparator.kind) {
    case 'equals':
      return comparator.right.kind === 'literal' ? [demandOf(comparator.right.value)] : undefined
    case 'one_of':
      return comparator.values.map(demandOf)
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most': {
      if (comparator.right.kind !== 'literal') return undefined
      const { value } = comparator.right
      return typeof value === 'string'
        ? [{ kind: 'time', in: orderedBy(comparator.kind, parseDate(value) ?? Number.NaN) }]
        : [{ kind: 'number', in: orderedBy(comparator.kind, Number(value)) }]
    }
    case 'before_date':
      return [{ kind: 'time', in: orderedBy('less_than', parseDate(comparator.date) ?? Number.NaN) }]
    case 'after_date':
      return [{ kind: 'time', in: orderedBy('greater_than', parseDate(comparator.date) ?? Number.NaN) }]
    case 'within_last':
      return [{ kind: 'time_from_now', in: closed(-toMilliseconds(comparator.duration), 0) }]
    case 'before_last':
      return [{ kind: 'time_from_now', in: orderedBy('at_most', -toMilliseconds(comparator.duration)) }]
    case 'within_next':
      return [{ kind: 'time_from_now', in: closed(0, toMilliseconds(comparator.duration)) }]
    case 'after_next':
      return [{ kind: 'time_from_now', in: orderedBy('at_least', toMilliseconds(comparator.duration)) }]
    case 'contains':
      return comparator.values.map(text => ({ kind: 'contains', text }))
    case 'starts_with':
    case 'ends_with':
      return [{ kind: comparator.kind, text: comparator.value }]
    case 'matches':
      return [{ kind: 'matches', text: comparator.pattern }]
    default:
      return undefined
  }
}

function demandOf(literal: Literal): Demand {
  return typeof literal === 'number'
    ? { kind: 'number', in: closed(literal, literal) }
    : { kind: 'text', text: String(literal) }
}

function demandImplies(one: Demand, other: Demand): boolean {
  if ('in' in one) return 'in' in other && one.kind === other.kind && isWithin(one.in, other.in)
  if ('in' in other) return one.kind === 'text' && readingsIn(one.text, other) === 'all'
  if (one.kind === other.kind && one.text === other.text) return true
  if (one.kind === 'text') return fits(one.text, other) === true
  if (one.kind === 'matches') return false
  if (other.kind === 'contains') return one.text.includes(other.text)
  return one.kind === other.kind && fits(one.text, other) === true
}

function demandExcludes(one: Demand, other: Demand, areWhole: boolean): boolean {
  if ('in' in one && 'in' in other) return one.kind === other.kind && areDisjoint(one.in, other.in, areWhole)
  if ('in' in one) return !('in' in other) && demandExcludes(other, one, areWhole)
  if ('in' in other) return one.kind === 'text' && readingsIn(one.text, other) === 'none'
  if (one.kind === 'text') return fits(one.text, other) === false
  if (other.kind === 'text') return fits(other.text, one) === false
  if (one.kind !== other.kind || (one.kind !== 'starts_with' && one.kind !== 'ends_with')) return false
  return fits(one.text, other) === false && fits(other.text, one) === false
}

/** Whether a text meets a demand of texts; undefined of a pattern, which is not looked into. */
function fits(text: string, demand: Exclude<Demand, { in: Interval }>): boolean | undefined {
  switch (demand.kind) {
    case 'text':
      return text === demand.text
    case 'contains':
      return text.includes(demand.text)
    case 'starts_with':
      return text.startsWith(demand.text)
    case 'ends_with':
      return text.endsWith(demand.text)
    case 'matches':
      return undefined
  }
}

/** Which of the values that are written so are in an interval: the text itself, and the number that is. */
function readingsIn(text: string, demand: Extract<Demand, { in: Interval }>): 'all' | 'none' | 'some' {
  const isNumeral = numeral.test(text) && Number.isFinite(Number(text))
  const isIn = (value: number) => isWithin(closed(value, value), demand.in)
  if (demand.kind === 'number') {
    // A sum beyond all numbers is written so.
    if (/Infinity|NaN/.test(text)) return 'some'
    return isNumeral && isIn(Number(text)) ? 'all' : 'none'
  }
  const time = isDate(text) ? parseDate(text) : undefined
  if (demand.kind === 'time_from_now') return isNumeral || time !== undefined ? 'some' : 'none'
  if (time !== undefined) return isIn(time) ? 'all' : 'none'
  // A number is read as a time, the same digits in a text are not.
  return isNumeral && isIn(Number(text)) ? 'some' : 'none'
}

/** The texts that are read as numbers. */
const numeral = /^-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/
