import { printPath } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'

/** The names of a workspace's traits, as queries write them. */
export async function readTraitNames(
  workspaceId: string,
  warehouse: Warehouse,
): Promise<ReadonlySet<string>> {
  const { traits } = await warehouse.schema(workspaceId)
  return new Set(traits.map(({ path }) => path))
}

/** Says whether a trait's name means an audience: if it is the key of one, and no trait's name. */
export function audienceTest(
  keys: { has(key: string): boolean },
  traits: ReadonlySet<string>,
): (name: string) => boolean {
  return name => keys.has(name) && !traits.has(printPath([name]))
}
