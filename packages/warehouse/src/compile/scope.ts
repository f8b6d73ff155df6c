import type { AccountQuantifier, Aggregate, Field, Query } from '@muster/query'
import type { Term } from './term.ts'

/** Where a condition stands, and so what its fields are. */
export interface Scope {
  /** What a field or aggregate yields here. */
  term(source: Field | Aggregate): Term
  /** Whether some, or every, user of the account matches: 0 or 1. */
  users(quantifier: AccountQuantifier): string
  /** A condition that can be had whole, without reading its values out; undefined where it has to be walked. */
  whole?(query: Query): string | undefined
}
