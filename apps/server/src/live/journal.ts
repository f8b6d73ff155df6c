import type { Warehouse } from '@muster/warehouse'
import type { Draft } from './draft.ts'
import type { Ledger, LedgerPage } from './ledger.ts'
import type { Pending } from './pending.ts'

/** Writes a workspace's changes, each once whatever happens: what the ledger says is pending is what is written next. */
export class Journal {
  readonly #workspace: string
  readonly #ledger: Ledger
  readonly #warehouse: Warehouse
  #position: number
  /** Whether something failed, so that it is not known what counts, or is written: who opens the journal anew finds out. */
  #isInDoubt = false

  private constructor(workspace: string, position: number, ledger: Ledger, warehouse: Warehouse) {
    this.#workspace = workspace
    this.#ledger = ledger
    this.#warehouse = warehouse
    this.#position = position
  }

  /** Writes what counted already when somebody stopped; answers with how far calls and time were taken into account. */
  static async open(
    workspace: string,
    { ledger, warehouse }: { readonly ledger: Ledger; readonly warehouse: Warehouse },
  ): Promise<{ journal: Journal; page: LedgerPage }> {
    const page = await ledger.open(workspace)
    const journal = new Journal(workspace, page.position, ledger, warehouse)
    if (page.pending) {
      await journal.#write(page.pending)
      await ledger.settle(workspace)
    }
    await warehouse.memberships.dropJobs(workspace)
    return { journal, page }
  }

  /** The last position that was given away. */
  get position(): number {
    return this.#position
  }

  /** Adds changes to the log: they count all together. */
  async add(draft: Draft): Promise<void> {
    if (draft.isEmpty) return
    const { batch, position } = draft.place(this.#position)
    await this.enter(position, { kind: 'batch', batch })
    await this.settle()
  }

  /** Makes changes count, up to a position, and writes them; they can be read once the journal is settled. */
  async enter(position: number, pending: Pending): Promise<void> {
    await this.#wholly(async () => {
      await this.#ledger.enter(this.#workspace, position, pending)
      this.#position = position
      await this.#write(pending)
    })
  }

  async settle(): Promise<void> {
    await this.#wholly(() => this.#ledger.settle(this.#workspace))
  }

  /** Nothing is entered over what may still have to be written. */
  async #wholly(work: () => Promise<void>): Promise<void> {
    if (this.#isInDoubt) throw new Error('What was to be written before this is not known to be.')
    this.#isInDoubt = true
    await work()
    this.#isInDoubt = false
  }

  #write(pending: Pending): Promise<void> {
    const { memberships } = this.#warehouse
    switch (pending.kind) {
      case 'batch':
        return memberships.write(this.#workspace, pending.batch)
      case 'members':
        return memberships.recompute(pending.job).place({ workspace: this.#workspace, ...pending })
      case 'wins':
        return memberships.recompute(pending.job).placeWins({ workspace: this.#workspace, ...pending })
    }
  }
}
