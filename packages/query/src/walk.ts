import type { Comparison, Query } from './ast/query.ts'
import type { FunctionCall, Scalar } from './ast/scalar.ts'
import { rightScalar } from './right.ts'

/** A scalar that is read from somewhere, not made of another by a function. */
export type Source = Exclude<Scalar, FunctionCall>

/** Every comparison of a query in the order of its text, those inside a `where` after the one that it stands in. */
export function comparisons(query: Query): Comparison[] {
  return outerComparisons(query).flatMap(comparison => [
    comparison,
    ...sources(comparison).flatMap(wheres).flatMap(comparisons),
  ])
}

/** The comparisons of a query but for those inside a `where`. */
export function outerComparisons(query: Query): Comparison[] {
  switch (query.kind) {
    case 'comparison':
      return [query]
    case 'and':
    case 'or':
      return query.operands.flatMap(outerComparisons)
    case 'not':
    case 'any':
    case 'all':
      return outerComparisons(query.operand)
  }
}

/** A query and all the queries inside it, those inside a `where` included. */
export function queriesIn(query: Query): Query[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return [query, ...query.operands.flatMap(queriesIn)]
    case 'not':
    case 'any':
    case 'all':
      return [query, ...queriesIn(query.operand)]
    case 'comparison':
      return [query, ...sources(query).flatMap(wheres).flatMap(queriesIn)]
  }
}

/** What a comparison's left side is made of, and its right side unless that is a literal. */
export function sources({ left, comparator }: Comparison): Source[] {
  const right = rightScalar(comparator)
  return (right ? [left, right] : [left]).map(sourceOf)
}

function sourceOf(scalar: Scalar): Source {
  return scalar.kind === 'function' ? sourceOf(scalar.of) : scalar
}

/** The queries inside a scalar: those of its `where` filters. */
export function wheres(scalar: Scalar): Query[] {
  if (scalar.kind !== 'aggregate') return []
  return scalar.filters.flatMap(filter => (filter.kind === 'where' ? filter.query : []))
}
