import type { Comparison, Query, Scalar } from '@muster/query'
import { applyFunction, type Instant } from './apply-function.ts'
import { compareTerm } from './compare.ts'
import type { Scope } from './scope.ts'
import type { Term } from './term.ts'

/** A query where it stands: 0 or 1, never null. */
export function compileCondition(query: Query, scope: Scope, instant: Instant): string {
  const whole = scope.whole?.(query)
  if (whole !== undefined) return whole
  switch (query.kind) {
    case 'and':
    case 'or': {
      const operands = query.operands.map(operand => compileCondition(operand, scope, instant))
      return `(${operands.join(query.kind === 'and' ? ' AND ' : ' OR ')})`
    }
    case 'not':
      return `(NOT ${compileCondition(query.operand, scope, instant)})`
    case 'any':
    case 'all':
      return scope.users(query)
    case 'comparison':
      return compileComparison(query, scope, instant)
  }
}

export function compileComparison({ left, comparator }: Comparison, scope: Scope, instant: Instant): string {
  return compareTerm(
    compileTerm(left, scope, instant),
    comparator,
    right => compileTerm(right, scope, instant),
    instant,
  )
}

function compileTerm(scalar: Scalar, scope: Scope, instant: Instant): Term {
  return scalar.kind === 'function'
    ? applyFunction(scalar.name, compileTerm(scalar.of, scope, instant), instant)
    : scope.term(scalar)
}
