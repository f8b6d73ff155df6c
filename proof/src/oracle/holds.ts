import type { Query } from '@muster/query'
import { compares } from './compares.ts'
import { readScalar } from './read-scalar.ts'
import { freshScope, type Scope } from './scope.ts'

/** Whether a query holds. */
export function holds(query: Query, scope: Scope): boolean {
  switch (query.kind) {
    case 'and':
      return query.operands.every(operand => holds(operand, scope))
    case 'or':
      return query.operands.some(operand => holds(operand, scope))
    case 'not':
      return !holds(query.operand, scope)
    case 'any':
      return scope.subject.users.some(user => holds(query.operand, freshScope(scope, user)))
    case 'all': {
      const { users } = scope.subject
      return users.length > 0 && users.every(user => holds(query.operand, freshScope(scope, user)))
    }
    case 'comparison':
      return compares(readScalar(query.left, scope), query.comparator, scope)
  }
}
