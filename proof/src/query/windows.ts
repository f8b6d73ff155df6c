import type { Filter, Period } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { durations, sources } from '../workspace/words.ts'
import type { Aim } from './aim.ts'
import { datesNear } from './dates.ts'

const periods: readonly Period[] = [
  ...(['today', 'yesterday', 'this week', 'last week', 'this month', 'last month'] as const),
  ...(['this quarter', 'last quarter', 'this year', 'last year'] as const),
]

/** What narrows a stream but for a `where`: mostly one or two, often nothing. */
export function windows({ wheres, scopes }: Aim): Arbitrary<Filter[]> {
  const duration = fc.constantFrom(...durations)
  const times = scopes.flatMap(scope => scope.subject.activity.map(call => call.time))
  const absolute = fc.oneof<Arbitrary<Filter>[]>(
    fc.record({ kind: fc.constant('within'), duration }),
    fc.record({ kind: fc.constant('within'), duration }),
    fc.record({ kind: fc.constant('between'), near: duration, far: duration }),
    fc.record({ kind: fc.constantFrom('since', 'until'), date: datesNear(times) }),
    fc.record({ kind: fc.constant('during'), period: fc.constantFrom(...periods) }),
    fc.record({
      kind: fc.constant('sources'),
      exclude: fc.uniqueArray(fc.constantFrom(...sources), { minLength: 1, maxLength: 2 }),
    }),
  )
  const relative = fc.oneof<Arbitrary<Filter>[]>(
    fc.record({ kind: fc.constant('within_parent'), duration }),
    fc.record({ kind: fc.constant('before_parent') }),
    fc.record({ kind: fc.constant('before_parent'), duration }),
  )
  return fc
    .tuple(
      fc.oneof(fc.constant([]), fc.tuple(absolute), fc.tuple(absolute), fc.tuple(absolute, absolute)),
      wheres > 0 ? fc.array(relative, { maxLength: 2 }) : fc.constant([]),
    )
    .map(filters => filters.flat())
}
