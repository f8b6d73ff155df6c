import type { Scalar } from '@muster/query'
import type { Call } from '../call.ts'
import { applyFunction } from './apply-function.ts'
import { eventsOf } from './events-of.ts'
import { follow } from './follow.ts'
import { type Found, single } from './found.ts'
import { holds } from './holds.ts'
import { reduce } from './reduce.ts'
import { freshScope, type Scope } from './scope.ts'
import { readVisitor } from './visitor/read-visitor.ts'

/** What a scalar is. */
export function readScalar(scalar: Scalar, scope: Scope): Found {
  switch (scalar.kind) {
    case 'trait':
      return follow(scope.subject.traits, scalar.path)
    case 'property':
      return follow(known(scope.event).properties, scalar.path)
    case 'parent_property':
      return follow(known(scope.parent).properties, scalar.path)
    case 'context':
      return follow(known(scope.event).context, scalar.path)
    case 'audience':
      return single(isIn(scalar.key, scope))
    case 'visitor':
      return single(readVisitor(scalar.path, scope))
    case 'aggregate':
      return reduce(scalar.reducer, eventsOf(scalar, scope))
    case 'function':
      return applyFunction(scalar.name, readScalar(scalar.of, scope), scope.now)
  }
}

/** An audience never sees the event around it. */
function isIn(key: string, scope: Scope): boolean {
  const audience = scope.audiences.get(key)
  if (audience === undefined) throw new Error(`There is no audience ${key}.`)
  return typeof audience === 'boolean' ? audience : holds(audience, freshScope(scope, scope.subject))
}

function known(event: Call | undefined): Call {
  if (!event) throw new Error('There is no such event around this.')
  return event
}
