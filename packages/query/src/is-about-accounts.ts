import type { Query } from './ast/query.ts'
import { sources, wheres } from './walk.ts'

/** Whether a query is for accounts, not for profiles: whether it contains ANY or ALL, wherever it stands. */
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
      return sources(query).flatMap(wheres).some(isAboutAccounts)
  }
}
