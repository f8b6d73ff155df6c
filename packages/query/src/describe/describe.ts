import type { Query } from '../ast/query.ts'
import { describeCondition } from './describe-condition.ts'
import { ofCustomer } from './place.ts'

/** The query in plain English: `Customers who have not done “Order Completed” in the last 30 days`. */
export function describe(query: Query): string {
  return `${isOfAccounts(query) ? 'Accounts that' : 'Customers who'} ${describeCondition(query, ofCustomer)}`
}

function isOfAccounts(query: Query): boolean {
  switch (query.kind) {
    case 'any':
    case 'all':
      return true
    case 'and':
    case 'or':
      return query.operands.some(isOfAccounts)
    case 'not':
      return isOfAccounts(query.operand)
    case 'comparison':
      return false
  }
}
