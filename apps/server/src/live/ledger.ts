import { sql } from 'kysely'
import type { Database } from '../postgres/open-postgres.ts'
import type { Lease } from './lease.ts'
import type { Pending } from './pending.ts'

/** Another server leads now; what this one was about to write does not count. */
export class LostLease extends Error {
  constructor() {
    super('Another server keeps the audiences now.')
    this.name = 'LostLease'
  }
}

/** How far a workspace's log goes, and how far calls and time have been taken into account. Times in Unix milliseconds. */
export interface LedgerPage {
  /** The last position that was given away. */
  readonly position: number
  /** Changes that count, and are not known to be written. */
  readonly pending: Pending | undefined
  /** Calls that were received until then are taken into account; undefined if none ever were. */
  readonly receivedTo: number | undefined
  /** What time alone changed until then is taken into account. */
  readonly passedTo: number | undefined
}

/**
 * Says which changes count. They count once they are entered here, by whoever holds the lease; only then are they
 * written where they are read, and written again after a crash, which changes nothing.
 */
export class Ledger {
  readonly #database: Database
  readonly #lease: Lease

  constructor(database: Database, lease: Lease) {
    this.#database = database
    this.#lease = lease
  }

  async open(workspace: string): Promise<LedgerPage> {
    await this.#database
      .insertInto('ledgers')
      .values({ workspace_id: workspace, position: 0, readable: 0 })
      .onConflict(conflict => conflict.column('workspace_id').doNothing())
      .execute()
    const row = await this.#database
      .selectFrom('ledgers')
      .selectAll()
      .where('workspace_id', '=', workspace)
      .executeTakeFirstOrThrow()
    return {
      position: Number(row.position),
      pending: row.pending === null ? undefined : (JSON.parse(row.pending) as Pending),
      receivedTo: row.received_to?.getTime(),
      passedTo: row.passed_to?.getTime(),
    }
  }

  /** Makes changes count, whose last position is given. Throws `LostLease`. */
  enter(workspace: string, position: number, pending: Pending): Promise<void> {
    return this.#update(workspace, { position, pending: JSON.stringify(pending) })
  }

  /** Says that all that counts is written, and can be read. */
  settle(workspace: string): Promise<void> {
    return this.#update(workspace, { pending: null, readable: sql<number>`position` })
  }

  async passed(workspace: string, { receivedTo, passedTo }: Passed): Promise<void> {
    await this.#update(workspace, {
      ...(receivedTo !== undefined && { received_to: new Date(receivedTo) }),
      ...(passedTo !== undefined && { passed_to: new Date(passedTo) }),
    })
  }

  /** By the holder of the lease alone: whoever takes it meanwhile waits until this is done, or is seen here. */
  async #update(workspace: string, values: Values): Promise<void> {
    await this.#database.transaction().execute(async transaction => {
      const lease = await transaction
        .selectFrom('leases')
        .select('epoch')
        .where('name', '=', this.#lease.name)
        .where('epoch', '=', this.#lease.epoch ?? -1)
        .forShare()
        .executeTakeFirst()
      if (!lease) throw new LostLease()
      await transaction.updateTable('ledgers').set(values).where('workspace_id', '=', workspace).execute()
    })
  }
}

interface Passed {
  readonly receivedTo?: number
  readonly passedTo?: number
}

interface Values {
  position?: number
  pending?: string | null
  readable?: ReturnType<typeof sql<number>>
  received_to?: Date
  passed_to?: Date
}
