import type { Scalar } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { type Aim, valuesAt } from './aim.ts'
import { aimedAggregates } from './aimed-aggregates.ts'
import { aimedFields } from './aimed-fields.ts'
import { aimedFunctions } from './aimed-functions.ts'
import { aimedSequences, hasSequences } from './aimed-sequences.ts'
import { later } from './later.ts'

/** Scalars, some of them made of others by a function or two. */
export function aimedScalars(aim: Aim): Arbitrary<Scalar> {
  const sequences = later<Scalar>(() => (hasSequences(aim) ? aimedSequences(aim) : aimedFields(aim)))
  return fc
    .oneof<{ weight: number; arbitrary: Arbitrary<Scalar> }[]>(
      { weight: 3, arbitrary: aimedFields(aim) },
      { weight: 3, arbitrary: later(() => aimedAggregates(aim)) },
      { weight: 1, arbitrary: sequences },
    )
    .chain(source =>
      aimedFunctions(valuesAt(aim, source)).map(names =>
        names.reduce<Scalar>((of, name) => ({ kind: 'function', name, of }), source),
      ),
    )
}
