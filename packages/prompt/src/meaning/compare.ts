import type { Comparator, Comparison, Query, Scalar } from '@muster/query'
import type { LinkedValue } from '../link/linked-attribute.ts'
import type { Bound } from '../phrase/quantity.ts'

/** A scalar's number within its bounds; negated, outside its only one. */
export function compareBounds(scalar: Scalar, bounds: readonly Bound[], negated = false): Query {
  const [only, second] = bounds
  if (negated && only && !second) return compare(scalar, boundOf({ ...only, order: opposites[only.order] }))
  const inside = allOf(bounds.map(bound => compare(scalar, boundOf(bound))))
  return negated ? { kind: 'not', operand: inside } : inside
}

/** What holds of a number exactly where the other does not. */
export const opposites = {
  greater_than: 'at_most',
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'greater_than',
  equals: 'differs',
  differs: 'equals',
} as const

function boundOf({ order, value }: { order: Bound['order'] | 'differs'; value: number }): Comparator {
  return { kind: order, right: { kind: 'literal', value } }
}

/**
 * An attribute that has one of the texts, each in all the spellings of the data. Where one text is spelled in several
 * ways, case is folded.
 */
export function compareValues(
  scalar: Scalar,
  spellings: readonly (readonly LinkedValue[])[],
  negated = false,
): Query {
  const [first = [], ...others] = spellings
  const texts = spellings.flat().map(({ value }) => value)
  const [text = ''] = texts
  const positive =
    texts.length === 1
      ? compare(scalar, { kind: 'equals', right: { kind: 'literal', value: text } })
      : others.length === 0 && first.every(({ value }) => value.toLowerCase() === text.toLowerCase())
        ? foldedEquals(scalar, text)
        : compare(scalar, { kind: 'one_of', values: texts })
  return negated ? { kind: 'not', operand: positive } : positive
}

function foldedEquals(scalar: Scalar, text: string): Comparison {
  return compare(
    { kind: 'function', name: 'lower', of: scalar },
    {
      kind: 'equals',
      right: { kind: 'literal', value: text.toLowerCase() },
    },
  )
}

export function compare(left: Scalar, comparator: Comparator): Comparison {
  return { kind: 'comparison', left, comparator }
}

/** All of these; of one, itself. Conjunctions inside are taken apart. */
export function allOf(queries: readonly Query[]): Query {
  return joined('and', queries)
}

/** Any of these; of one, itself. */
export function anyOf(queries: readonly Query[]): Query {
  return joined('or', queries)
}

function joined(kind: 'and' | 'or', queries: readonly Query[]): Query {
  const operands = queries.flatMap(query => (query.kind === kind ? query.operands : [query]))
  const [only] = operands
  if (!only) throw new RangeError('A junction needs an operand')
  return operands.length === 1 ? only : { kind, operands }
}
