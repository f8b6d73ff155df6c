import { applyAudiences, type Plan, planAudiences, type WantedAudiences } from '../client/apply-api.ts'
import type { Connection } from '../client/connection.ts'
import { placeRefusal } from './place-refusal.ts'
import { readFolder } from './read-folder.ts'

/** What a folder of audiences would change, and how to have just that done. */
export interface FolderPlan {
  readonly plan: Plan
  readonly isEmpty: boolean
  /** Does it, unless anything was changed since it was made. */
  apply(): Promise<Plan>
}

/** Asks the server what would make its audiences those of a folder. Throws with the places of what is wrong. */
export async function planFolder(
  connection: Connection,
  path: string,
  { prune = false }: { readonly prune?: boolean },
): Promise<FolderPlan> {
  const folder = await readFolder(path)
  const { audiences, order } = folder
  const wanted: WantedAudiences = { audiences, ...(order && { order }), prune }
  const placed = (error: unknown) => {
    throw placeRefusal(error, folder)
  }
  const plan = await planAudiences(connection, wanted).catch(placed)
  return {
    plan,
    isEmpty: plan.changes.length === 0 && !plan.order_changed,
    apply: () => applyAudiences(connection, wanted, plan.base).catch(placed),
  }
}
