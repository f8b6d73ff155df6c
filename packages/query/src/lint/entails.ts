import type { Query } from '../ast/query.ts'
import { isJunction, partsOf, toQuery, unwrapped } from '../parts.ts'
import { verdictOf } from './verdict.ts'

/**
 * Whether a query holds only where another does too, whatever the data. True is certain; false says that it could not be
 * told. Both are asked of the same profile at the same instant.
 */
export function entails(query: Query, other: Query): boolean {
  const demands = joinedBy('and', other)
  return joinedBy('or', query).every(alternative => {
    const conditions = joinedBy('and', alternative)
    return demands.every(demand => conditions.some(condition => excludesDenial(condition, demand)))
  })
}

/** Whether one condition never holds beside the denial of another. */
function excludesDenial(condition: Query, demand: Query): boolean {
  return verdictOf({ kind: 'and', operands: [condition, { kind: 'not', operand: demand }] }) === 'never'
}

/** The parts of which all, or any, must hold; the query alone if it is not joined so. */
function joinedBy(kind: 'and' | 'or', query: Query): Query[] {
  const { query: inner, denied } = unwrapped(query)
  if (!isJunction(inner) || (inner.kind === kind) === denied) return [query]
  return partsOf(inner, denied).map(toQuery)
}
