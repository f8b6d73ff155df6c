import type { Transition, Warehouse } from '@muster/warehouse'
import type { Database } from '../postgres/open-postgres.ts'
import type { TransitionLog, TransitionRange } from './transition-log.ts'

/** The transitions in the warehouse, as far as the ledger says that they are all written. */
export class StoredTransitionLog implements TransitionLog {
  readonly #warehouse: Warehouse
  readonly #database: Database

  constructor(warehouse: Warehouse, database: Database) {
    this.#warehouse = warehouse
    this.#database = database
  }

  async head(workspace: string): Promise<number> {
    const row = await this.#database
      .selectFrom('ledgers')
      .select('readable')
      .where('workspace_id', '=', workspace)
      .executeTakeFirst()
    return Number(row?.readable ?? 0)
  }

  async read(workspace: string, range: TransitionRange): Promise<Transition[]> {
    const { upTo = Number.MAX_SAFE_INTEGER } = range
    const head = await this.head(workspace)
    if (head <= range.after) return []
    return this.#warehouse.memberships.transitions({ workspace, ...range, upTo: Math.min(upTo, head) })
  }
}
