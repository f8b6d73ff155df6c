import type { Call } from '@muster/warehouse'
import type { Database } from '../postgres/open-postgres.ts'
import { Handover } from './handover.ts'
import { Keeper } from './keeper.ts'
import type { KeepingServices } from './keeping-services.ts'
import { Lease } from './lease.ts'
import { Ledger, LostLease } from './ledger.ts'
import { People } from './people.ts'
import { Signal } from './signal.ts'

/** How often the lease is renewed, and what other servers left is looked for, in milliseconds. */
const renewal = 3_000
const handoverPace = 250

/** How long until it is tried again after something failed, in milliseconds. */
const recovery = 1_000

export interface LiveOptions extends Omit<KeepingServices, 'ledger' | 'people' | 'wake'> {
  readonly database: Database
  /** Whether no other server can use the same databases. */
  readonly alone: boolean
}

/** Keeps the audiences of all workspaces right, as long as this server leads; else tells the one that does. */
export class Live {
  readonly #options: LiveOptions
  readonly #lease: Lease
  readonly #ledger: Ledger
  readonly #handover: Handover
  readonly #signal = new Signal()
  readonly #keepers = new Map<string, Keeper>()
  #people: People
  /** Calls of workspaces that have no keeper yet. */
  readonly #early = new Map<string, Call[]>()
  #isLeading = false
  #isStopping = false
  #running: Promise<void> | undefined

  constructor(options: LiveOptions) {
    this.#options = options
    this.#lease = new Lease(options.database, 'live')
    this.#ledger = new Ledger(options.database, this.#lease)
    this.#handover = new Handover(options.database)
    this.#people = this.#newPeople()
    options.warehouse.onRecorded(calls => this.#touch(calls))
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Is told that a workspace's definitions, or their order, are others. */
  definitionsChanged(workspace: string): void {
    if (this.#isLeading) {
      this.#keepers.get(workspace)?.definitionsChanged()
      this.#signal.give()
    } else if (!this.#options.alone) {
      this.#handover.giveDefinitions(workspace).catch(error => this.#options.logger.error(error))
    }
  }

  /** Has all audiences of a workspace worked out anew, as far as this server leads: nobody should enter or leave by it. */
  recompute(workspace: string): void {
    this.#keepers.get(workspace)?.recompute('manual')
    this.#signal.give()
  }

  /** Ends what is under way, and lets another server lead. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#signal.give()
    await this.#running
    // Where that cannot be said any more, the lease runs out by itself.
    await this.#lease.release().catch(error => this.#options.logger.warn(error))
  }

  /** Resolves once all that is known of is taken into account. */
  async settled(): Promise<void> {
    const isSettled = () =>
      this.#keepers.size > 0 && [...this.#keepers.values()].every(keeper => keeper.isSettled)
    while (!this.#isLeading || !isSettled()) {
      this.#signal.give()
      await new Promise(resolve => setTimeout(resolve, 1))
    }
  }

  async #touch(calls: readonly Call[]): Promise<void> {
    if (!this.#isLeading) return this.#options.alone ? undefined : this.#handover.giveCalls(calls)
    for (const call of calls) this.#touchBy(call)
    this.#signal.give()
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      try {
        if (await this.#lease.hold(this.#options.alone)) await this.#lead()
        else await this.#signal.wait(renewal)
      } catch (error) {
        if (!(error instanceof LostLease)) this.#options.logger.error(error)
        if (!this.#isStopping) await this.#signal.wait(recovery)
      }
    }
  }

  /** Until this server is to stop, or another took over. */
  async #lead(): Promise<void> {
    let heldAt = performance.now()
    this.#isLeading = true
    try {
      await this.#openKeepers()
      while (!this.#isStopping) {
        if (!this.#options.alone && performance.now() - heldAt > renewal) {
          if (!(await this.#lease.hold())) return
          heldAt = performance.now()
        }
        if (!(await this.#turn())) await this.#signal.wait(this.#pause())
      }
    } finally {
      this.#isLeading = false
      const ends = [...this.#keepers.values()].map(keeper => keeper.finish())
      await Promise.allSettled(ends)
      this.#keepers.clear()
      this.#early.clear()
      this.#people = this.#newPeople()
    }
  }

  #newPeople(): People {
    const { warehouse, alone } = this.#options
    return new People(warehouse, { isTold: alone })
  }

  async #turn(): Promise<boolean> {
    if (!this.#options.alone) await this.#takeHandedOver()
    if (this.#early.size > 0) await this.#openKeepers()
    let isBusy = false
    for (const keeper of this.#keepers.values()) isBusy = (await keeper.turn()) || isBusy
    return isBusy
  }

  #pause(): number {
    const next = Math.min(
      Number.POSITIVE_INFINITY,
      ...[...this.#keepers.values()].map(({ nextTurn }) => nextTurn),
    )
    const pause = Math.max(0, next - this.#options.clock())
    return this.#options.alone ? pause : Math.min(pause, handoverPace)
  }

  #touchBy(call: Call): void {
    const keeper = this.#keepers.get(call.workspace)
    const early = this.#early.get(call.workspace)
    if (keeper) keeper.touch(call)
    else if (early) early.push(call)
    else this.#early.set(call.workspace, [call])
  }

  async #openKeepers(): Promise<void> {
    const workspaces = await this.#options.database
      .selectFrom('workspaces')
      .select(['id', 'zone', 'as_of'])
      .execute()
    const services = {
      ...this.#options,
      ledger: this.#ledger,
      people: this.#people,
      wake: () => this.#signal.give(),
    }
    for (const { id, zone, as_of } of workspaces) {
      if (this.#keepers.has(id)) continue
      const workspace = { id, zone, asOf: as_of?.getTime() }
      const keeper = await Keeper.open(workspace, services)
      this.#keepers.set(id, keeper)
      for (const call of this.#early.get(id) ?? []) keeper.touch(call)
    }
    this.#early.clear()
  }

  async #takeHandedOver(): Promise<void> {
    for (const { workspace, profiles } of await this.#handover.take()) {
      const keeper = this.#keepers.get(workspace)
      if (profiles === null) keeper?.definitionsChanged()
      else for (const profile of profiles) keeper?.touchProfile(profile)
    }
  }
}
