import type { WorkspaceSchema } from '@muster/query'
import type { Warehouse, WarehouseSchema } from '@muster/warehouse'
import type { Audiences } from './audiences.ts'

/** All that a query of the workspace may speak of. */
export async function readWorkspaceSchema(
  workspace: string,
  { warehouse, audiences }: { readonly warehouse: Warehouse; readonly audiences: Audiences },
): Promise<WarehouseSchema & Pick<WorkspaceSchema, 'audiences'>> {
  const [schema, saved] = await Promise.all([warehouse.schema(workspace), audiences.names(workspace)])
  return { ...schema, audiences: saved }
}
