import type { Query } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import type { Config } from '../config/config.ts'
import type { Workspace } from '../workspaces/workspaces.ts'
import type { Audiences } from './audiences.ts'
import { isPattern } from './is-pattern.ts'
import { warningsOf } from './warnings-of.ts'
import { readWorkspaceSchema } from './workspace-schema.ts'

/** What to look at twice in a query of a workspace. */
export async function readWarnings(
  query: Query,
  { id, zone, asOf }: Workspace,
  services: { readonly warehouse: Warehouse; readonly audiences: Audiences; readonly config: Config },
): Promise<string[]> {
  const [schema, names, audiences] = await Promise.all([
    readWorkspaceSchema(id, services),
    services.audiences.names(id),
    services.audiences.queries(id),
  ])
  return warningsOf(query, {
    now: (asOf ?? new Date()).getTime(),
    zone,
    lookbackDays: services.config.lookbackDays,
    schema: { ...schema, audiences: names },
    audiences,
    isPattern,
  })
}
