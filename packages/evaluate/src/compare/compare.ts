import type { Literal } from '@muster/query'
import type { RegexEngine } from '../compile-options.ts'
import type { Condition, Reader } from '../condition.ts'
import { exists, someValue, type Test } from '../value/some-value.ts'
import { comparatorTest, type ValueComparator } from './comparator-test.ts'
import { type Relation, relationTest } from './relation.ts'

/** A scalar beside what its comparator names. */
export function compare(
  read: Reader,
  comparator: ValueComparator,
  regex: RegexEngine | undefined,
): Condition {
  const test = comparatorTest(comparator, regex)
  switch (comparator.kind) {
    case 'absent':
    case 'omits':
    case 'none_of':
      return (evaluation, event, parent) => !someValue(read(evaluation, event, parent), test, evaluation.now)
    default:
      return someOf(read, test)
  }
}

/** A scalar beside a literal. */
export function compareWithLiteral(left: Reader, relation: Relation, right: Literal): Condition {
  const test = relationTest(relation, right)
  if (relation !== 'differs') return someOf(left, test)
  return (evaluation, event, parent) => {
    const value = left(evaluation, event, parent)
    return exists(value) && !someValue(value, test, evaluation.now)
  }
}

/** Two scalars: each value on the right acts as a literal of its type. Without any there, no relation holds. */
export function compareWithScalar(left: Reader, relation: Relation, right: Reader): Condition {
  return (evaluation, event, parent) => {
    const value = left(evaluation, event, parent)
    const others = right(evaluation, event, parent)
    const { now } = evaluation
    const isRelated = someValue(others, other => someValue(value, relationTest(relation, other), now), now)
    return relation === 'differs' ? exists(value) && exists(others) && !isRelated : isRelated
  }
}

function someOf(read: Reader, test: Test): Condition {
  return (evaluation, event, parent) => someValue(read(evaluation, event, parent), test, evaluation.now)
}
