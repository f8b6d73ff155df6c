import type { Operand, Query, Scalar } from '@muster/query'

/** Whether a query is about accounts: whether ANY or ALL stands anywhere in it. */
export function isAboutAccounts(query: Query): boolean {
  switch (query.kind) {
    case 'any':
    case 'all':
      return true
    case 'and':
    case 'or':
      return query.operands.some(isAboutAccounts)
    case 'not':
      return isAboutAccounts(query.operand)
    case 'comparison':
      return (
        speaksOfAccounts(query.left) ||
        ('right' in query.comparator && speaksOfAccounts(query.comparator.right))
      )
  }
}

function speaksOfAccounts(scalar: Scalar | Operand): boolean {
  if (scalar.kind === 'function') return speaksOfAccounts(scalar.of)
  if (scalar.kind !== 'aggregate') return false
  return scalar.filters.some(filter => filter.kind === 'where' && isAboutAccounts(filter.query))
}
