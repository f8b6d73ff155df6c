import { type Comparison, type Query, rightLiteral } from '@muster/query'
import type { CompileOptions } from '../compile-options.ts'

/** The query of the audience of which a comparison asks only whether somebody is in it, if that is known. */
export function membershipQuery(
  { left, comparator }: Comparison,
  audiences: CompileOptions['audiences'],
): Query | undefined {
  const isAskedFor = comparator.kind === 'equals' && rightLiteral(comparator) === true
  return left.kind === 'audience' && isAskedFor ? audiences?.get(left.key) : undefined
}
