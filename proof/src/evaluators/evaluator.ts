import type { Query } from '@muster/query'
import type { Workspace } from '../workspace/workspace.ts'

/** One of those that are held against each other. */
export interface Evaluator {
  readonly name: string
  /** For each query, in their order, the names of all for whom it holds: `nameOf` a profile, the group id of an account. */
  members(workspace: Workspace, queries: readonly Query[]): Promise<readonly (readonly string[])[]>
}
