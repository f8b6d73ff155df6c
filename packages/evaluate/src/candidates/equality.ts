import type { Literal, Query, Trait, Visitor } from '@muster/query'

/** That a trait or a visitor's attribute equals one of some literals. */
export interface Equality {
  readonly field: Trait | Visitor
  readonly values: readonly Literal[]
}

/** The equalities without which a query cannot hold: itself if it is one, or those that it joins by AND. */
export function equalitiesOf(query: Query): Equality[] {
  if (query.kind === 'and') return query.operands.flatMap(equalitiesOf)
  if (query.kind !== 'comparison') return []
  const { left: field, comparator } = query
  if (field.kind !== 'trait' && field.kind !== 'visitor') return []
  if (comparator.kind === 'one_of') return [{ field, values: comparator.values }]
  return comparator.kind === 'equals' && comparator.right.kind === 'literal'
    ? [{ field, values: [comparator.right.value] }]
    : []
}
