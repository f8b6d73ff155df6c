import type { Query } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { type Aim, valuesAt } from './aim.ts'
import { aimedComparators } from './aimed-comparators.ts'
import { aimedScalars } from './aimed-scalars.ts'

/** A comparison of a scalar with something near to what it is. */
export function aimedComparisons(aim: Aim): Arbitrary<Query> {
  return aimedScalars(aim).chain(left =>
    fc.record({
      kind: fc.constant('comparison' as const),
      left: fc.constant(left),
      comparator: aimedComparators(valuesAt(aim, left), left, aim),
    }),
  )
}
