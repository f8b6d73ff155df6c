import type { Equality, Ordering } from '@muster/query'
import { numberOf } from '../value/number-of.ts'
import type { Test } from '../value/some-value.ts'
import { textOf } from '../value/text-of.ts'
import { timeOf } from '../value/time-of.ts'

/** How a comparator holds a value against a literal, or against another value as if that were one. */
export type Relation = (Equality | Ordering)['kind']

/** Whether a value stands in a relation to the right side; what `differs` negates for `differs`. */
export function relationTest(relation: Relation, right: unknown): Test {
  switch (relation) {
    case 'equals':
    case 'differs':
      return equalityTest(right)
    default:
      return orderingTest(relation, right)
  }
}

function equalityTest(right: unknown): Test {
  if (typeof right === 'number')
    return value => (typeof value === 'number' ? value === right : numberOf(value) === right)
  const text = textOf(right)
  if (text === undefined) return never
  return value => (typeof value === 'string' ? value === text : textOf(value) === text)
}

/** Numbers by size; dates, which are texts, by time. */
function orderingTest(relation: Ordering['kind'], right: unknown): Test {
  const number = numberOf(right)
  if (!Number.isNaN(number)) return beyond(relation, numberOf, number)
  const time = timeOf(right)
  return Number.isNaN(time) ? never : beyond(relation, timeOf, time)
}

function beyond(relation: Ordering['kind'], read: (value: unknown) => number, bound: number): Test {
  switch (relation) {
    case 'greater_than':
      return value => read(value) > bound
    case 'at_least':
      return value => read(value) >= bound
    case 'less_than':
      return value => read(value) < bound
    case 'at_most':
      return value => read(value) <= bound
  }
}

function never(): boolean {
  return false
}
