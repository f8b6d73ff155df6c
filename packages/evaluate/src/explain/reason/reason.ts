import { type Comparison, type Query, rightScalar, type Scalar } from '@muster/query'
import { isRelativeDate } from '../../moments/date-edge.ts'
import { dateReason } from './date-reason.ts'
import { eventReason } from './event-reason.ts'
import { functionReason } from './function-reason.ts'
import type { Turn } from './turn.ts'
import { visitorReason } from './visitor-reason.ts'

/** Why a condition changes, as it follows `when`: `the last “Order Completed” event is more than 30 days old`. */
export function reasonOf(query: Query, turn: Turn): string {
  switch (query.kind) {
    case 'any':
    case 'all':
      return 'it changes for one of the account’s users'
    case 'comparison':
      return reasonOfComparison(query, turn) ?? anyReason
    default:
      return anyReason
  }
}

const anyReason = 'time passes the edge of a window'

function reasonOfComparison({ left, comparator }: Comparison, turn: Turn): string | undefined {
  const right = rightScalar(comparator)
  return (
    reasonOfScalar(left, turn) ??
    (right && reasonOfScalar(right, turn)) ??
    (isRelativeDate(comparator) ? dateReason(left, comparator, turn) : undefined)
  )
}

function reasonOfScalar(scalar: Scalar, turn: Turn): string | undefined {
  switch (scalar.kind) {
    case 'aggregate':
      return eventReason(scalar, turn)
    case 'visitor':
      return visitorReason(scalar, turn)
    case 'function':
      return reasonOfScalar(scalar.of, turn) ?? functionReason(scalar, turn)
    default:
      return undefined
  }
}
