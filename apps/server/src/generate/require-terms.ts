import { ApiError } from '../http/api-error.ts'
import type { Workspaces } from '../workspaces/workspaces.ts'

/** Throws unless an owner of the workspace accepted the terms of AI features. */
export async function requireTerms(
  workspaces: Workspaces,
  workspace: string,
  details: readonly unknown[],
): Promise<void> {
  if ((await workspaces.termsAcceptedAt(workspace)) !== null) return
  throw new ApiError(
    403,
    'terms_not_accepted',
    'A language model would read this description. First an owner of the workspace has to accept the terms of AI features.',
    { details },
  )
}
