import { type Query, type Scalar, sources } from '@muster/query'

/** Whether a query compares any scalar such as this, but for what is inside an aggregate or about an account's users. */
export function someSource(query: Query, isSuch: (source: Scalar) => boolean): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.some(operand => someSource(operand, isSuch))
    case 'not':
      return someSource(query.operand, isSuch)
    case 'any':
    case 'all':
      return false
    case 'comparison':
      return sources(query).some(isSuch)
  }
}
