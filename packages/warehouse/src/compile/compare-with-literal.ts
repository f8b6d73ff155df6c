import { type Comparator, type Literal, type Operand, parseDate, toMilliseconds } from '@muster/query'
import type { Instant } from './apply-function.ts'
import type { Parameters } from './parameters.ts'
import type { Value } from './value.ts'

/** Whether one value compares so with a literal: 0 or 1, never null. Takes no negations. */
export function compareWithLiteral(
  value: Value,
  comparator: Comparator,
  { parameters, at }: Instant,
): string {
  switch (comparator.kind) {
    case 'exists':
      return value.exists
    case 'equals':
      return equals(value, literalOf(comparator.right), parameters)
    case 'one_of':
      return any(groupedEquals(value, comparator.values, parameters))
    case 'greater_than':
      return ordered(value, '>', literalOf(comparator.right), parameters)
    case 'at_least':
      return ordered(value, '>=', literalOf(comparator.right), parameters)
    case 'less_than':
      return ordered(value, '<', literalOf(comparator.right), parameters)
    case 'at_most':
      return ordered(value, '<=', literalOf(comparator.right), parameters)
    case 'contains':
      return any(comparator.values.map(text => `position(${value.text}, ${parameters.text(text)}) > 0`))
    case 'starts_with':
      return known(`startsWith(${value.text}, ${parameters.text(comparator.value)})`)
    case 'ends_with':
      return known(`endsWith(${value.text}, ${parameters.text(comparator.value)})`)
    case 'matches':
      // ClickHouse lets a dot match the end of a line too, unless told not to.
      return known(`match(${value.text}, ${parameters.text(`(?-s)${comparator.pattern}`)})`)
    case 'before_date':
      return known(`${value.time} < ${parameters.milliseconds(timeOf(comparator.date))}`)
    case 'after_date':
      return known(`${value.time} > ${parameters.milliseconds(timeOf(comparator.date))}`)
    case 'within_last':
      return between(value, at - toMilliseconds(comparator.duration), at, parameters)
    case 'within_next':
      return between(value, at, at + toMilliseconds(comparator.duration), parameters)
    case 'before_last':
      return known(`${value.time} <= ${parameters.milliseconds(at - toMilliseconds(comparator.duration))}`)
    case 'after_next':
      return known(`${value.time} >= ${parameters.milliseconds(at + toMilliseconds(comparator.duration))}`)
    default:
      throw new TypeError(`${comparator.kind} is the negation of another comparator.`)
  }
}

function equals(value: Value, literal: Literal, parameters: Parameters): string {
  return known(
    typeof literal === 'number'
      ? `${value.number} = ${parameters.number(literal)}`
      : `${value.text} = ${parameters.text(String(literal))}`,
  )
}

function groupedEquals(value: Value, literals: readonly Literal[], parameters: Parameters): string[] {
  const numbers = literals.filter(literal => typeof literal === 'number')
  const texts = literals.filter(literal => typeof literal !== 'number').map(String)
  return [
    ...(numbers.length > 0 ? [`has(${parameters.numbers(numbers)}, ${value.number})`] : []),
    ...(texts.length > 0 ? [`has(${parameters.texts(texts)}, ${value.text})`] : []),
  ]
}

function ordered(value: Value, symbol: string, literal: Literal, parameters: Parameters): string {
  if (typeof literal === 'number') return known(`${value.number} ${symbol} ${parameters.number(literal)}`)
  return known(`${value.time} ${symbol} ${parameters.milliseconds(timeOf(String(literal)))}`)
}

function between(value: Value, from: number, to: number, parameters: Parameters): string {
  return known(`${value.time} BETWEEN ${parameters.milliseconds(from)} AND ${parameters.milliseconds(to)}`)
}

/** A null, from a value that cannot be read as the comparator needs it, is a no. */
function known(condition: string): string {
  return `ifNull(${condition}, 0)`
}

function any(conditions: readonly string[]): string {
  const all = conditions.map(known)
  return all.length === 1 ? `${all[0]}` : `(${all.join(' OR ')})`
}

function literalOf(operand: Operand): Literal {
  if (operand.kind === 'literal') return operand.value
  throw new TypeError('The right side is no literal.')
}

function timeOf(date: string): number {
  const time = parseDate(date)
  if (time === undefined) throw new TypeError(`${date} is no date.`)
  return time
}
