import type { Aggregate } from '../ast/scalar.ts'
import { conjunctionOf, isJunction, type Part, partsOf, unwrapped } from '../parts.ts'
import { comparisons, sources } from '../walk.ts'
import { type Amount, isSome } from './amount.ts'
import { deedOf, describeDeed } from './deed.ts'
import { eventCountOf } from './event-count.ts'
import { besideOthers, ofEvent, type Place } from './place.ts'
import { conditionOf, narrowingOf, sideOf } from './stream.ts'

/**
 * That there is such an event, and so many others after or before it: `added a product in the last 7 days and did not
 * complete an order within 1 day after it`. Undefined where it is not clear what `it` would be.
 */
export function describeSequence(aggregate: Aggregate, amount: Amount, place: Place): string | undefined {
  if (!isSome(amount)) return undefined
  const parts = conditionsOf(aggregate)
  const [other, ...more] = parts.filter(isOfOtherEvents)
  const count = other && eventCountOf(other)
  if (!count || more.length > 0 || conditionsOf(count.stream).some(isOfOtherEvents)) return undefined
  const { near, window, far } = narrowingOf(count.stream, ofEvent(aggregate, place))
  const { deed, often } = deedOf(count.stream, count.amount, true)
  const alone = withConditions(
    aggregate,
    parts.filter(part => part !== other),
  )
  const first = describeDeed(alone, amount, besideOthers(place))
  return `${first} and ${deed}${near}${often}${sideOf(count.stream)}${window}${far}`
}

/** What a stream's `where` ask for, all of which has to hold. */
function conditionsOf(aggregate: Aggregate): Part[] {
  const condition = conditionOf(aggregate)
  if (!condition) return []
  const part = unwrapped(condition)
  if (!isJunction(part.query)) return [part]
  return conjunctionOf(part.query, part.denied) === 'and' ? partsOf(part.query, part.denied) : [part]
}

function isOfOtherEvents({ query }: Part): boolean {
  return comparisons(query).some(comparison => sources(comparison).some(({ kind }) => kind === 'aggregate'))
}

function withConditions(aggregate: Aggregate, parts: readonly Part[]): Aggregate {
  return {
    ...aggregate,
    filters: [
      ...aggregate.filters.filter(({ kind }) => kind !== 'where'),
      ...parts.map(({ query, denied }) => ({
        kind: 'where' as const,
        query: denied ? { kind: 'not' as const, operand: query } : query,
      })),
    ],
  }
}
