import type { Query } from '../ast/query.ts'
import { conjunctionOf, isJunction, partsOf, toQuery, unwrapped } from '../parts.ts'
import { print } from '../print/print.ts'
import { type Claim, claimOf, contradictClaims } from './contradiction.ts'
import { verdictOf } from './verdict.ts'

/**
 * Whether a query holds only where another does too, whatever the data. True is certain; false says that it could not be
 * told. Both are asked of the same profile, or of the same account, at the same instant.
 */
export function entails(query: Query, other: Query): boolean {
  return holdsOnlyWith(termOf(query), termOf(other))
}

/** A query with what is asked of it again and again. */
interface Term {
  readonly text: string
  readonly isAlways: boolean
  readonly join: 'and' | 'or' | undefined
  /** What is joined. */
  readonly terms: readonly Term[]
  /** What a single condition says, and what its denial says. */
  readonly claim: Claim | undefined
  readonly denial: Claim | undefined
}

function holdsOnlyWith(one: Term, other: Term): boolean {
  if (other.isAlways || one.text === other.text) return true
  if (other.join === 'and') return other.terms.every(demand => holdsOnlyWith(one, demand))
  if (one.join === 'or') return one.terms.every(alternative => holdsOnlyWith(alternative, other))
  if (other.join === 'or' && other.terms.some(demand => holdsOnlyWith(one, demand))) return true
  if (one.join === 'and') return one.terms.some(condition => holdsOnlyWith(condition, other))
  return (
    one.claim !== undefined &&
    other.denial !== undefined &&
    contradictClaims(one.claim, other.denial) === 'certain'
  )
}

const known = new WeakMap<Query, Term>()

function termOf(query: Query): Term {
  const found = known.get(query)
  if (found) return found
  const { query: inner, denied } = unwrapped(query)
  const isJoined = isJunction(inner)
  const term: Term = {
    text: print(query),
    isAlways: verdictOf(query) === 'always',
    join: isJoined ? conjunctionOf(inner, denied) : undefined,
    terms: isJoined ? partsOf(inner, denied).map(part => termOf(toQuery(part))) : [],
    claim: claimOf({ query: inner, denied }),
    denial: claimOf({ query: inner, denied: !denied }),
  }
  known.set(query, term)
  return term
}
