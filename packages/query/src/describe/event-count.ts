import type { Aggregate } from '../ast/scalar.ts'
import type { Part } from '../parts.ts'
import { type Amount, amountOf, opposite } from './amount.ts'

/** How many of which events a condition asks for; undefined if it asks for something else. */
export function eventCountOf({ query, denied }: Part): { stream: Aggregate; amount: Amount } | undefined {
  if (query.kind !== 'comparison' || query.left.kind !== 'aggregate') return undefined
  const { left: stream, comparator } = query
  const amount = amountOf(comparator)
  if (!amount || stream.reducer.kind !== 'count') return undefined
  return { stream, amount: denied ? opposite(amount) : amount }
}
