import type { Workspace } from '../workspaces/workspaces.ts'
import type { Audience } from './audience.ts'
import { readWarnings } from './read-warnings.ts'
import { storedQuery } from './stored-query.ts'

/** An audience with what to look at twice in its query. */
export async function withWarnings(
  audience: Audience,
  workspace: Workspace,
  services: Parameters<typeof readWarnings>[2],
): Promise<Audience & { readonly warnings: string[] }> {
  return { ...audience, warnings: await readWarnings(storedQuery(audience.query), workspace, services) }
}
