import type { Filter } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../call.ts'
import type { Scope } from '../oracle/scope.ts'
import { type Aim, deeper } from './aim.ts'
import { aimedConditions } from './aimed-conditions.ts'

/** Enough to aim at; more would only take longer. */
const mostEvents = 25

/** A `where` that keeps some of the events. */
export function aimedWheres(
  aim: Aim,
  events: readonly { readonly event: Call; readonly scope: Scope }[],
): Arbitrary<Filter> {
  const scopes = events
    .slice(0, mostEvents)
    .map(({ event, scope }) => ({ ...scope, event, ...(scope.event && { parent: scope.event }) }))
  return fc.record({
    kind: fc.constant('where' as const),
    query: aimedConditions({ ...deeper(aim), scopes, wheres: aim.wheres + 1 }),
  })
}
