import type { WorkspaceSchema } from '@muster/query'
import type { Warehouse, WarehouseSchema } from '@muster/warehouse'
import type { Audiences } from './audiences.ts'

/** What was last put together from each. */
const known = new WeakMap<WarehouseSchema, WorkspaceSchema>()

/**
 * All that a sentence about the workspace may speak of. The same object for as long as nothing in it changes, because much
 * is made of it by those who read it. The built-in audiences are not in it: “on mobile” means the device, which says the
 * same in a query and needs no membership to be up to date.
 */
export async function readWorkspaceSchema(
  workspace: string,
  services: { readonly warehouse: Warehouse; readonly audiences: Audiences },
): Promise<WorkspaceSchema> {
  const [seen, saved] = await Promise.all([
    services.warehouse.schema(workspace),
    services.audiences.names(workspace),
  ])
  const audiences = saved.filter(({ built_in }) => !built_in).map(({ key, name }) => ({ key, name }))
  const before = known.get(seen)
  if (before && isSame(before.audiences, audiences)) return before
  const schema = { ...seen, audiences }
  known.set(seen, schema)
  return schema
}

type Names = WorkspaceSchema['audiences']

function isSame(one: Names, other: Names): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, name }, at) => key === other[at]?.key && name === other[at].name)
  )
}
