import type { Query } from '@muster/query'
import type { History, Warehouse } from '@muster/warehouse'
import type { Call } from '../call.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** A workspace as a warehouse has it. */
export interface StoredWorkspace {
  readonly name: string
  readonly profiles: readonly History[]
  readonly accounts: readonly History[]
}

/** More than any workspace has. */
export const everybody = 10_000

/** Holds for every profile. */
const isThere: Query = {
  kind: 'comparison',
  left: { kind: 'aggregate', events: [], filters: [], reducer: { kind: 'count' } },
  comparator: { kind: 'exists' },
}

/** Holds for every account, whatever its users are. */
const someOrNone: Query = {
  kind: 'or',
  operands: [
    { kind: 'any', operand: isThere },
    { kind: 'not', operand: { kind: 'any', operand: isThere } },
  ],
}

/** Records workspaces in a warehouse, each once, and reads back everybody who is in them. */
export class StoredWorkspaces {
  readonly #warehouse: Warehouse
  readonly #stored = new WeakMap<readonly Call[], Promise<StoredWorkspace>>()
  #count = 0

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse
  }

  of(workspace: Workspace): Promise<StoredWorkspace> {
    const known = this.#stored.get(workspace.calls)
    if (known) return known
    const stored = this.#store(workspace)
    this.#stored.set(workspace.calls, stored)
    return stored
  }

  async #store({ calls, now, zone, audiences }: Workspace): Promise<StoredWorkspace> {
    const name = `workspace ${this.#count++}`
    await this.#record(name, calls)
    const asked = { workspace: name, at: now, zone, audiences, limit: everybody }
    const [profiles] = await this.#warehouse.match([isThere], asked)
    const [accounts] = await this.#warehouse.match([someOrNone], asked)
    return {
      name,
      profiles: await this.#warehouse.histories(name, profiles?.ids ?? [], now),
      accounts: await this.#warehouse.accountHistories(name, accounts?.ids ?? [], now),
    }
  }

  /** In two parts, so that repeats and merges meet what is stored already, and each other. */
  async #record(workspace: string, calls: readonly Call[]): Promise<void> {
    const receivedAt = Date.now()
    const received = calls.map(call => ({ ...call, workspace, receivedAt }))
    const middle = Math.ceil(received.length / 2)
    await this.#warehouse.record(received.slice(0, middle))
    await this.#warehouse.record(received.slice(middle))
  }
}
