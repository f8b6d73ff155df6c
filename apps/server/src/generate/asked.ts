import type { Workspace } from '../workspaces/workspaces.ts'

/** A sentence that somebody wants to be a query. */
export interface Asked {
  readonly workspace: Workspace
  readonly prompt: string
  /** What “today” is in the sentence. */
  readonly now: Date
  /** The address under which this server was asked. */
  readonly origin: string
  /** Ends the work when nobody waits for it any more. */
  readonly signal: AbortSignal
}
