import type { Comparator } from './comparator.ts'
import type { Scalar } from './scalar.ts'

export interface Junction {
  readonly kind: 'and' | 'or'
  /** At least two. */
  readonly operands: readonly Query[]
}

export interface Not {
  readonly kind: 'not'
  readonly operand: Query
}

/** For audiences of accounts: some, or every, user of the account matches. `all` of no users is false. */
export interface AccountQuantifier {
  readonly kind: 'any' | 'all'
  readonly operand: Query
}

export interface Comparison {
  readonly kind: 'comparison'
  readonly left: Scalar
  readonly comparator: Comparator
}

/** One boolean expression, for one profile or visitor at one instant, `now`: the root of the AST. */
export type Query = Junction | Not | AccountQuantifier | Comparison
