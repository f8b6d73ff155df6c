import type { Comparator, Filter, Query, Scalar } from '@muster/query'

/** Queries that are like this one, but have one thing less. */
export function simplerQueries(query: Query): Query[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return [
        ...query.operands,
        ...(query.operands.length > 2
          ? query.operands.map((_, place) => ({ ...query, operands: query.operands.toSpliced(place, 1) }))
          : []),
        ...query.operands.flatMap((operand, place) =>
          simplerQueries(operand).map(simpler => ({
            ...query,
            operands: query.operands.with(place, simpler),
          })),
        ),
      ]
    case 'not':
    case 'any':
    case 'all':
      return [query.operand, ...simplerQueries(query.operand).map(operand => ({ ...query, operand }))]
    case 'comparison':
      return [
        ...simplerScalars(query.left).map(left => ({ ...query, left })),
        ...simplerComparators(query.comparator).map(comparator => ({ ...query, comparator })),
      ]
  }
}

function simplerScalars(scalar: Scalar): Scalar[] {
  switch (scalar.kind) {
    case 'function':
      return [scalar.of, ...simplerScalars(scalar.of).map(of => ({ ...scalar, of }))]
    case 'aggregate':
      return [
        ...scalar.filters.map((_, place) => ({ ...scalar, filters: scalar.filters.toSpliced(place, 1) })),
        ...(scalar.events.length > 1
          ? scalar.events.map((_, place) => ({ ...scalar, events: scalar.events.toSpliced(place, 1) }))
          : []),
        ...scalar.filters.flatMap((filter, place) =>
          simplerFilters(filter).map(simpler => ({
            ...scalar,
            filters: scalar.filters.with(place, simpler),
          })),
        ),
      ]
    default:
      return []
  }
}

function simplerFilters(filter: Filter): Filter[] {
  switch (filter.kind) {
    case 'where':
      return simplerQueries(filter.query).map(query => ({ ...filter, query }))
    case 'before_parent':
      return filter.duration ? [{ kind: 'before_parent' }] : []
    default:
      return []
  }
}

function simplerComparators(comparator: Comparator): Comparator[] {
  switch (comparator.kind) {
    case 'contains':
    case 'omits':
      return fewer(comparator.values).map(values => ({ ...comparator, values }))
    case 'one_of':
    case 'none_of':
      return fewer(comparator.values).map(values => ({ ...comparator, values }))
    case 'equals':
    case 'differs':
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most': {
      const { right } = comparator
      if (right.kind === 'literal') return []
      return simplerScalars(right).map(simpler => ({ ...comparator, right: simpler }))
    }
    default:
      return []
  }
}

function fewer<T>(values: readonly T[]): T[][] {
  return values.length > 1 ? values.map((_, place) => values.toSpliced(place, 1)) : []
}
