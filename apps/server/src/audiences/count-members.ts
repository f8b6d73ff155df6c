import type { Query } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import type { Config } from '../config/config.ts'
import { requireLookback } from '../generate/require-lookback.ts'
import type { Workspace } from '../workspaces/workspaces.ts'
import type { Audiences } from './audiences.ts'
import { requirePatterns } from './require-patterns.ts'

/**
 * Counts whom a query matches that is to be saved under a key. Throws for one that the plan or the engine does not allow,
 * and for one that refers to itself or to an audience that is not there.
 */
export async function countMembers(
  { key, query }: { readonly key: string; readonly query: Query },
  { id: workspace, zone, asOf }: Workspace,
  services: { readonly warehouse: Warehouse; readonly audiences: Audiences; readonly config: Config },
): Promise<{ readonly size: number; readonly computedAt: Date }> {
  const computedAt = new Date()
  const at = asOf ?? computedAt
  requirePatterns(query)
  requireLookback(query, at, zone, services.config.lookbackDays)
  const others = await services.audiences.queries(workspace)
  const { count } = await services.warehouse.preview({
    workspace,
    query,
    at: at.getTime(),
    zone,
    limit: 0,
    // The new one among them: so it is seen if it would refer to itself, however far around.
    audiences: new Map([...others, [key, query]]),
  })
  return { size: count, computedAt }
}
