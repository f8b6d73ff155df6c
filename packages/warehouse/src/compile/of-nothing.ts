import { type Comparison, type Query, rightLiteral, type Scalar } from '@muster/query'

/** What a scalar is where there are no rows: a number; null where it is absent; undefined where that depends. */
export function valueOfNothing(scalar: Scalar): number | null | undefined {
  switch (scalar.kind) {
    case 'trait':
      return null
    case 'visitor':
      return scalar.path.join('.') === 'sessions' ? 0 : null
    case 'aggregate':
      return ['count', 'count_days', 'count_unique', 'sum'].includes(scalar.reducer.kind) ? 0 : null
    case 'function':
      return valueOfNothing(scalar.of) === null ? null : undefined
    default:
      return undefined
  }
}

/** Whether a comparison holds where there are no rows; undefined where that depends. */
export function holdsForNothing({ left, comparator }: Comparison): boolean | undefined {
  const value = valueOfNothing(left)
  if (value === null) return ['absent', 'omits', 'none_of'].includes(comparator.kind)
  const literal = rightLiteral(comparator)
  if (value === undefined || typeof literal !== 'number') return undefined
  switch (comparator.kind) {
    case 'equals':
      return value === literal
    case 'differs':
      return value !== literal
    case 'greater_than':
      return value > literal
    case 'at_least':
      return value >= literal
    case 'less_than':
      return value < literal
    case 'at_most':
      return value <= literal
  }
}

/** Whether a query holds for someone of whom nothing is known; undefined where that depends. */
export function holdsWithoutData(query: Query): boolean | undefined {
  switch (query.kind) {
    case 'and':
    case 'or': {
      const decisive = query.kind === 'or'
      const all = query.operands.map(holdsWithoutData)
      if (all.includes(decisive)) return decisive
      return all.includes(undefined) ? undefined : !decisive
    }
    case 'not': {
      const inside = holdsWithoutData(query.operand)
      return inside === undefined ? undefined : !inside
    }
    case 'any':
    case 'all':
      return false
    case 'comparison':
      return holdsForNothing(query)
  }
}
