import type { Query } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { freshScope } from '../oracle/scope.ts'
import { type Aim, deeper } from './aim.ts'
import { aimedComparisons } from './aimed-comparisons.ts'
import { later } from './later.ts'

/** Queries, and parts of them, that hold in some of the places where they will be read, and in others not. */
export function aimedConditions(aim: Aim): Arbitrary<Query> {
  const comparison = later(() => aimedComparisons(aim))
  if (aim.depth === 0) return comparison
  const inner = later(() => aimedConditions(deeper(aim)))
  return fc.oneof(
    { weight: 6, arbitrary: comparison },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(inner, { minLength: 2, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), operand: inner }) },
    ...(hasUsers(aim) ? [{ weight: 5, arbitrary: later(() => aimedQuantifiers(aim)) }] : []),
  )
}

/** ANY and ALL, about the users of the accounts that are aimed at. */
export function aimedQuantifiers(aim: Aim): Arbitrary<Query> {
  const users = aim.scopes.flatMap(scope => scope.subject.users.map(user => freshScope(scope, user)))
  return fc.record({
    kind: fc.constantFrom('any' as const, 'all' as const),
    operand: aimedConditions({ ...deeper(aim), scopes: users, wheres: 0 }),
  })
}

function hasUsers({ scopes }: Aim): boolean {
  return scopes.some(scope => scope.subject.users.length > 0)
}
