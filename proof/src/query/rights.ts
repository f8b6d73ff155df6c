import type { Field, Scalar } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { type Aim, deeper } from './aim.ts'
import { aimedScalars } from './aimed-scalars.ts'
import { later } from './later.ts'

/** Scalars for the right side of a comparison: the same path elsewhere, where the left side has one, or any other. */
export function rightsFor(left: Scalar, aim: Aim): Arbitrary<Scalar> {
  const others = later(() => aimedScalars(deeper(aim)))
  if (!('path' in left) || left.kind === 'visitor') return others
  const { path } = left
  const elsewhere: Field[] = [{ kind: 'trait', path }]
  if (aim.wheres > 0) elsewhere.push({ kind: 'property', path }, { kind: 'context', path })
  if (aim.wheres > 1) elsewhere.push({ kind: 'parent_property', path }, { kind: 'parent_property', path })
  return fc.oneof(others, fc.constantFrom(...elsewhere))
}
