import type { Comparator } from './ast/comparator.ts'
import type { Literal } from './ast/literal.ts'
import type { Scalar } from './ast/scalar.ts'

/** What a comparator compares with that is worked out too, such as another trait; undefined of any other. */
export function rightScalar(comparator: Comparator): Scalar | undefined {
  return 'right' in comparator && comparator.right.kind !== 'literal' ? comparator.right : undefined
}

/** The one literal that a comparator compares with; undefined of any other. */
export function rightLiteral(comparator: Comparator): Literal | undefined {
  return 'right' in comparator && comparator.right.kind === 'literal' ? comparator.right.value : undefined
}
