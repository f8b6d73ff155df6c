import type { Path, Query, Scalar } from '@muster/query'
import type { Json } from '../call.ts'
import { present } from '../oracle/found.ts'
import { readScalar } from '../oracle/read-scalar.ts'
import type { Scope } from '../oracle/scope.ts'
import { paths } from '../workspace/words.ts'

/** What a part of a query is written for: where it will be read, so that it can be aimed at what is found there. */
export interface Aim {
  /** Some places where it will be read. */
  readonly scopes: readonly Scope[]
  /** How many `where` it stands in. */
  readonly wheres: number
  /** How much deeper it may go. */
  readonly depth: number
  readonly audiences: ReadonlyMap<string, Query>
}

/** Everything that a scalar is found to be, wherever it will be read. */
export function valuesAt(aim: Aim, scalar: Scalar): Json[] {
  return aim.scopes.flatMap(scope => present(readScalar(scalar, scope)))
}

/** The paths that lead somewhere, and now and then one that does not. */
export function pathsAt(aim: Aim, kind: 'trait' | 'property' | 'parent_property' | 'context'): Path[] {
  const leading = paths.filter(path =>
    aim.scopes.some(scope => present(readScalar({ kind, path }, scope)).length > 0),
  )
  return leading.length > 0 ? [...leading, ...leading, ...leading, ...paths.slice(-2)] : [...paths]
}

export function deeper(aim: Aim): Aim {
  return { ...aim, depth: aim.depth - 1 }
}
