import type { Comparator, Operand, Ordering } from '@muster/query'
import { RE2JS } from 're2js'
import type { Json } from '../call.ts'
import { lengthOf } from './duration.ts'
import { type Found, present } from './found.ts'
import { readScalar } from './read-scalar.ts'
import { numberOf, textOf, timeOf } from './readings.ts'
import type { Scope } from './scope.ts'

/** Whether what was found on the left stands to the right as the comparator says. Of a list any element will do. */
export function compares(left: Found, comparator: Comparator, scope: Scope): boolean {
  const { now } = scope
  const values = present(left)
  const someText = (test: (text: string) => boolean) => values.some(value => satisfies(textOf(value), test))
  const someTime = (test: (time: number) => boolean) => values.some(value => satisfies(timeOf(value), test))

  switch (comparator.kind) {
    case 'equals':
      return someEquals(values, valuesOn(comparator.right, scope))
    case 'differs': {
      const rights = valuesOn(comparator.right, scope)
      return values.length > 0 && rights.length > 0 && !someEquals(values, rights)
    }
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most': {
      const rights = valuesOn(comparator.right, scope)
      return values.some(value => rights.some(right => isOrdered(value, comparator.kind, right)))
    }
    case 'contains':
      return someText(text => comparator.values.some(part => text.includes(part)))
    case 'omits':
      return !someText(text => comparator.values.some(part => text.includes(part)))
    case 'starts_with':
      return someText(text => text.startsWith(comparator.value))
    case 'ends_with':
      return someText(text => text.endsWith(comparator.value))
    case 'one_of':
      return someEquals(values, comparator.values)
    case 'none_of':
      return !someEquals(values, comparator.values)
    case 'exists':
      return values.length > 0
    case 'absent':
      return values.length === 0
    case 'before_date':
      return values.some(value => isOrdered(value, 'less_than', comparator.date))
    case 'after_date':
      return values.some(value => isOrdered(value, 'greater_than', comparator.date))
    case 'within_last':
      return someTime(time => now - lengthOf(comparator.duration) <= time && time <= now)
    case 'before_last':
      return someTime(time => time <= now - lengthOf(comparator.duration))
    case 'within_next':
      return someTime(time => now <= time && time <= now + lengthOf(comparator.duration))
    case 'after_next':
      return someTime(time => time >= now + lengthOf(comparator.duration))
    case 'matches':
      return someText(text => RE2JS.compile(comparator.pattern).matcher(text).find())
  }
}

/** What stands on the right: each value of another scalar acts as a literal of its own type. */
function valuesOn(right: Operand, scope: Scope): readonly Json[] {
  return right.kind === 'literal' ? [right.value] : present(readScalar(right, scope))
}

function someEquals(lefts: readonly Json[], rights: readonly Json[]): boolean {
  return lefts.some(left => rights.some(right => isEqual(left, right)))
}

/** Equality with a number is that of numbers, with a string or boolean that of texts. */
function isEqual(left: Json, right: Json): boolean {
  if (typeof right === 'number') return numberOf(left) === right
  const text = textOf(right)
  return text !== undefined && textOf(left) === text
}

/** An ordering against a number is by size, against a date by time. */
function isOrdered(left: Json, order: Ordering['kind'], right: Json): boolean {
  if (typeof right === 'boolean') return false
  const bound = numberOf(right)
  if (bound !== undefined) return satisfies(numberOf(left), number => inOrder(number, order, bound))
  const instant = timeOf(right)
  if (instant !== undefined) return satisfies(timeOf(left), time => inOrder(time, order, instant))
  return false
}

function inOrder(left: number, order: Ordering['kind'], right: number): boolean {
  switch (order) {
    case 'greater_than':
      return left > right
    case 'at_least':
      return left >= right
    case 'less_than':
      return left < right
    case 'at_most':
      return left <= right
  }
}

/** A value that cannot be read in the way that a comparator asks for satisfies nothing. */
function satisfies<T>(reading: T | undefined, test: (reading: T) => boolean): boolean {
  return reading !== undefined && test(reading)
}
