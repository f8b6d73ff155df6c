import type { Query } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { arbitraryQueries, withAudiences } from './query/arbitrary-queries.ts'
import { arbitraryWorkspace } from './workspace/arbitrary-workspace.ts'
import type { Workspace } from './workspace/workspace.ts'

/** What all evaluators are asked at once. */
export interface Case {
  readonly workspace: Workspace
  readonly queries: readonly Query[]
}

/** A workspace with audiences, and so many queries about it. */
export function arbitraryCase(queries: number): Arbitrary<Case> {
  return arbitraryWorkspace.chain(withAudiences).chain(workspace =>
    fc.record({
      workspace: fc.constant(workspace),
      queries: fc.array(arbitraryQueries(workspace), { minLength: queries, maxLength: queries }),
    }),
  )
}
