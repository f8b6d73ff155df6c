import type { Comparator } from './ast/comparator.ts'
import type { Filter } from './ast/filter.ts'
import type { Query } from './ast/query.ts'
import type { Scalar } from './ast/scalar.ts'

/**
 * The query with every trait of one step that is an audience's key read as membership in that audience. In Segment's
 * language a trait's name may be an audience's key; here a trait of that name comes first, so `isAudience` says which
 * names are an audience's and no trait's.
 */
export function readAudiences(query: Query, isAudience: (name: string) => boolean): Query {
  return readQuery(query)

  function readQuery(query: Query): Query {
    switch (query.kind) {
      case 'and':
      case 'or':
        return { ...query, operands: query.operands.map(readQuery) }
      case 'not':
      case 'any':
      case 'all':
        return { ...query, operand: readQuery(query.operand) }
      case 'comparison':
        return { ...query, left: readScalar(query.left), comparator: readComparator(query.comparator) }
    }
  }

  function readComparator(comparator: Comparator): Comparator {
    if (!('right' in comparator) || comparator.right.kind === 'literal') return comparator
    return { ...comparator, right: readScalar(comparator.right) }
  }

  function readScalar(scalar: Scalar): Scalar {
    switch (scalar.kind) {
      case 'trait': {
        const [key, ...others] = scalar.path
        const isMeant = key !== undefined && others.length === 0 && isAudience(key)
        return isMeant ? { kind: 'audience', key } : scalar
      }
      case 'function':
        return { ...scalar, of: readScalar(scalar.of) }
      case 'aggregate':
        return { ...scalar, filters: scalar.filters.map(readFilter) }
      default:
        return scalar
    }
  }

  function readFilter(filter: Filter): Filter {
    return filter.kind === 'where' ? { ...filter, query: readQuery(filter.query) } : filter
  }
}
