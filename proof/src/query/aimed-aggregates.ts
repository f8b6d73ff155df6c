import type { Aggregate, Filter } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { eventsOf } from '../oracle/events-of.ts'
import { eventNames } from '../workspace/words.ts'
import type { Aim } from './aim.ts'
import { aimedReducers } from './aimed-reducers.ts'
import { aimedWheres } from './aimed-wheres.ts'
import { later } from './later.ts'
import { windows } from './windows.ts'

/** Streams of events that happened, in windows whose edges they lie on, reduced by what they hold. */
export function aimedAggregates(aim: Aim): Arbitrary<Aggregate> {
  const names = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...eventNames).map(name => [name]) },
    { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...eventNames), { minLength: 2, maxLength: 3 }) },
    { weight: 2, arbitrary: fc.constant([]) },
  )
  return fc.tuple(names, windows(aim)).chain(([events, wanted]) => {
    const foundIn = (filters: readonly Filter[]) => {
      const stream = { kind: 'aggregate', events, filters, reducer: { kind: 'count' } } as const
      return aim.scopes.flatMap(scope => eventsOf(stream, scope).map(event => ({ event, scope })))
    }
    // Windows in which there is nothing at all tell nothing.
    const filters = foundIn(wanted).length > 0 ? wanted : []
    const found = foundIn(filters)
    const wheres =
      aim.depth === 0
        ? fc.constant([])
        : fc.oneof(
            { weight: 1, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.tuple(later(() => aimedWheres(aim, found))) },
          )
    return fc.record({
      kind: fc.constant('aggregate' as const),
      events: fc.constant(events),
      filters: wheres.map(own => [...filters, ...own]),
      reducer: aimedReducers(found.map(({ event }) => event)),
    })
  })
}
