import type { Aggregate, Comparator, Filter, Query } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../call.ts'
import { eventNames } from '../workspace/words.ts'
import type { Aim } from './aim.ts'

/** Two events of one subject. */
interface Pair {
  readonly earlier: Call
  readonly later: Call
}

const minute = 60_000
const mostPairs = 300

/** Counts of events that are followed, or were preceded, by one that really is, just so long after or before. */
export function aimedSequences(aim: Aim): Arbitrary<Aggregate> {
  const pairs = pairsIn(aim)
  const onEdges = pairs.filter(({ earlier, later }) => (later.time - earlier.time) % minute === 0)
  const pair = fc.constantFrom(...pairs)
  return (onEdges.length > 0 ? fc.oneof(pair, fc.constantFrom(...onEdges)) : pair).chain(
    ({ earlier, later }) => {
      const duration = { amount: Math.ceil((later.time - earlier.time) / minute), unit: 'minute' } as const
      return fc.oneof(
        sequence(earlier, later, [{ kind: 'within_parent', duration }, undefined]),
        sequence(later, earlier, [{ kind: 'before_parent', duration }, { kind: 'before_parent' }]),
      )
    },
  )
}

export function hasSequences(aim: Aim): boolean {
  return pairsIn(aim).length > 0
}

function sequence(
  outer: Call,
  inner: Call,
  relations: readonly (Filter | undefined)[],
): Arbitrary<Aggregate> {
  const counted = fc
    .tuple(fc.constantFrom(...relations), fc.option(comparedWithParent(inner), { nil: undefined }))
    .map(filters =>
      aggregate(
        inner.name,
        filters.flatMap(filter => filter ?? []),
      ),
    )
  return fc
    .tuple(counted, counts)
    .map(([left, comparator]) =>
      aggregate(outer.name, [{ kind: 'where', query: { kind: 'comparison', left, comparator } }]),
    )
}

/** Keeps events by how what they hold stands to the same of the event outside. */
function comparedWithParent({ properties }: Call): Arbitrary<Filter> {
  const keys = Object.keys(properties)
  return fc
    .tuple(
      fc.constantFrom(...(keys.length > 0 ? keys : ['plan'])),
      fc.constantFrom('equals' as const, 'differs' as const, 'at_least' as const, 'less_than' as const),
    )
    .map(([key, kind]): Filter => {
      const right = { kind: 'parent_property', path: [key] } as const
      const query: Query = {
        kind: 'comparison',
        left: { kind: 'property', path: [key] },
        comparator: { kind, right },
      }
      return { kind: 'where', query }
    })
}

const counts: Arbitrary<Comparator> = fc
  .tuple(
    fc.constantFrom('equals' as const, 'at_least' as const, 'less_than' as const),
    fc.constantFrom(1, 1, 0, 2),
  )
  .map(([kind, value]) => ({ kind, right: { kind: 'literal', value } }))

function aggregate(name: string, filters: readonly Filter[]): Aggregate {
  return { kind: 'aggregate', events: [name], filters, reducer: { kind: 'count' } }
}

function pairsIn({ scopes }: Aim): Pair[] {
  return scopes
    .flatMap(({ subject }) => {
      const events = subject.activity.filter(call => eventNames.includes(call.name))
      return events.flatMap(earlier =>
        events.filter(later => later.time > earlier.time).map(later => ({ earlier, later })),
      )
    })
    .slice(0, mostPairs)
}
