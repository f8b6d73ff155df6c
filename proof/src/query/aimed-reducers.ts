import type { EventValue, Reducer } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../call.ts'
import { follow } from '../oracle/follow.ts'
import { present } from '../oracle/found.ts'
import { paths } from '../workspace/words.ts'

/** Enough to aim at; more would only take longer. */
const mostEvents = 30

/** Reducers of what the events hold. */
export function aimedReducers(events: readonly Call[]): Arbitrary<Reducer> {
  const counts = fc.constantFrom<Reducer>({ kind: 'count' }, { kind: 'count' }, { kind: 'count_days' })
  const held = valuesHeldBy(events.slice(0, mostEvents))
  if (held.length === 0) return counts
  const of = fc.constantFrom(...held)
  return fc.oneof<Arbitrary<Reducer>[]>(
    counts,
    fc.record({ kind: fc.constantFrom('sum', 'avg'), of }),
    fc.record({ kind: fc.constantFrom('first', 'last', 'count_unique'), of }),
    fc.record({ kind: fc.constantFrom('max', 'min'), of, as: fc.constantFrom('number', 'string', 'string') }),
    fc.record({ kind: fc.constant('mode'), of, atLeast: fc.integer({ min: 1, max: 3 }) }),
  )
}

/** Every way to something that some event holds. */
function valuesHeldBy(events: readonly Call[]): EventValue[] {
  const leading = (kind: 'property' | 'context') =>
    paths
      .filter(path =>
        events.some(
          event => present(follow(kind === 'property' ? event.properties : event.context, path)).length > 0,
        ),
      )
      .map(path => ({ kind, path }))
  return [...leading('property'), ...leading('context')]
}
