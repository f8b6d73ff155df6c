import type { Field } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { visitorPaths } from '../workspace/words.ts'
import { type Aim, pathsAt } from './aim.ts'
import { later } from './later.ts'

/** Fields that are known where they will be read. */
export function aimedFields(aim: Aim): Arbitrary<Field> {
  const at = <Kind extends 'trait' | 'property' | 'parent_property' | 'context'>(kind: Kind) =>
    later(() => fc.record({ kind: fc.constant(kind), path: fc.constantFrom(...pathsAt(aim, kind)) }))
  const visitor = fc.record({ kind: fc.constant('visitor' as const), path: fc.constantFrom(...visitorPaths) })
  const audiences = [...aim.audiences.keys()]

  return fc.oneof<{ weight: number; arbitrary: Arbitrary<Field> }[]>(
    { weight: aim.wheres > 0 ? 1 : 4, arbitrary: at('trait') },
    { weight: aim.wheres > 0 ? 1 : 3, arbitrary: visitor },
    ...(audiences.length > 0 ? [{ weight: 1, arbitrary: inAudience(audiences) }] : []),
    ...(aim.wheres > 0 ? [{ weight: 5, arbitrary: at('property') }] : []),
    ...(aim.wheres > 0 ? [{ weight: 2, arbitrary: at('context') }] : []),
    ...(aim.wheres > 1 ? [{ weight: 5, arbitrary: at('parent_property') }] : []),
  )
}

function inAudience(keys: readonly string[]): Arbitrary<Field> {
  return fc.record({ kind: fc.constant('audience' as const), key: fc.constantFrom(...keys) })
}
