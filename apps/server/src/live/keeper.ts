import type { Call, Cause } from '@muster/warehouse'
import { Background } from './background.ts'
import { Foresight, type Stretch } from './foresight.ts'
import { Journal } from './journal.ts'
import type { KeepingServices } from './keeping-services.ts'
import { KeptAudiences } from './kept-audiences.ts'
import { type ReadDefinitions, readDefinitions } from './read-definitions.ts'
import { type Placed, Recomputer } from './recomputer.ts'
import { type Look, settleProfiles } from './settle-profiles.ts'
import { Sizes } from './sizes.ts'
import { type Touch, Touches } from './touches.ts'
import { Turns } from './turns.ts'

/** How many profiles are looked at in one go. */
const batchSize = 500

/** How far ahead it is foreseen what time changes, in milliseconds; and how little of it may be left. */
const hour = 3_600_000
const reach = hour
const least = 1_800_000
/** How much of what is past is made up for at once. */
const farthest = 86_400_000

/** How long a call may be under way from its receipt to the disk, in milliseconds. */
const longestUnderWay = 120_000

/** How often it is written down how far calls and time are taken into account, in milliseconds. */
const pace = 1_000

interface Workspace {
  readonly id: string
  readonly zone: string
  /** Of sample data, the instant at which time stands still for whoever did nothing since, in Unix milliseconds. */
  readonly asOf: number | undefined
}

/**
 * Keeps the members of one workspace's audiences right: by what calls change, by what time changes, and by new
 * definitions. All that changes is decided in turns, one after another, by the one server that leads.
 */
export class Keeper {
  readonly #workspace: Workspace
  readonly #services: KeepingServices
  readonly #journal: Journal
  readonly #foresight: Foresight
  readonly #recomputer: Recomputer
  readonly #turns = new Turns()
  readonly #background: Background
  readonly #touches = new Touches()
  readonly #sizes: Sizes
  /** Each gathers who is looked at from some instant on. */
  readonly #witnesses = new Set<Set<string>>()
  #read: ReadDefinitions = { definitions: [], order: [] }
  #kept: KeptAudiences
  /** Up to when it is foreseen what time changes. */
  #foreseenTo: number
  #isOutdated = true
  /** Whether somebody kept these audiences before, and may not have come to those that refer to others. */
  #isResumed = false
  #isForeseeing = false
  #isInTurn = false
  #auditAt: number
  #notedAt = Number.NEGATIVE_INFINITY

  private constructor(workspace: Workspace, services: KeepingServices, journal: Journal, passedTo: number) {
    this.#workspace = workspace
    this.#services = services
    this.#journal = journal
    this.#background = new Background(services.wake)
    this.#foreseenTo = passedTo
    this.#auditAt = services.clock() + services.auditHours * hour
    this.#foresight = new Foresight({
      ...services,
      workspace: workspace.id,
      zone: workspace.zone,
      asOf: workspace.asOf,
    })
    this.#kept = new KeptAudiences([], [], workspace.zone)
    this.#sizes = new Sizes(workspace.id, services.computations)
    this.#recomputer = new Recomputer(workspace, services, {
      journal,
      turns: this.#turns,
      background: this.#background,
      watch: already => this.#watch(already),
      sizes: this.#sizes,
      unwatch: witness => this.#witnesses.delete(witness),
      read: () => this.#read,
      unsettled: at => this.#unsettled(at),
      dependentsOf: keys => this.#kept.dependentsOf(keys),
      onPlaced: placed => this.#onPlaced(placed),
    })
  }

  /** Takes up the work where it was left, by this server or by another. */
  static async open(workspace: Workspace, services: KeepingServices): Promise<Keeper> {
    const { journal, page } = await Journal.open(workspace.id, services)
    const keeper = new Keeper(workspace, services, journal, page.passedTo ?? services.clock())
    keeper.#sizes.reset(await services.warehouse.memberships.sizes(workspace.id))
    keeper.#isResumed = page.receivedTo !== undefined
    if (page.receivedTo !== undefined) await keeper.#catchUp(page.receivedTo - longestUnderWay)
    else await keeper.#notePassing(services.clock())
    return keeper
  }

  /** Is told of a call that is on disk. */
  touch(call: Call): void {
    this.#services.people.did(call)
    this.#touches.add(call)
  }

  /** Is told of a profile of which anything may be new. */
  touchProfile(profile: string): void {
    this.#touches.addAll(profile)
  }

  /** Is told that definitions, or their order, are others. */
  definitionsChanged(): void {
    this.#isOutdated = true
  }

  /** Asks for audiences to be worked out anew: those named, or all that are kept. */
  recompute(cause: Cause, keys: readonly string[] = this.#kept.keys): void {
    this.#recomputer.request({ keys, cause })
  }

  #audit(now: number): void {
    this.#auditAt = now + this.#services.auditHours * hour
    this.#recomputer.request({ keys: this.#kept.keys, cause: 'definition', isAudit: true })
  }

  /** When there is something to do, in Unix milliseconds: as soon as can be if that is past. */
  get nextTurn(): number {
    if (this.#isOutdated || this.#recomputer.isWaiting) return 0
    const lookAhead = this.#foreseenTo - (this.#isForeseeing ? 0 : least)
    const others = Math.min(this.#sizes.next, lookAhead, this.#auditAt)
    // Whoever is held up is gone on with when what they wait for is done.
    if (this.#isHeldUp(this.#services.clock())) return others
    return this.#touches.size > 0 ? 0 : Math.min(this.#foresight.next, others)
  }

  /** Whether nothing is under way, and nothing is left to do for now. */
  get isSettled(): boolean {
    const isQuiet = !this.#isInTurn && !this.#turns.isTaken && !this.#background.isBusy
    return isQuiet && this.nextTurn > this.#services.clock()
  }

  /** Does some of what there is to do; whether there may be more at once. Throws what failed in the background, too. */
  async turn(): Promise<boolean> {
    this.#isInTurn = true
    try {
      return await this.#turn()
    } finally {
      this.#isInTurn = false
    }
  }

  /** Resolves once what is under way is done. Throws what failed. */
  async finish(): Promise<void> {
    await this.#background.finish()
    await this.#turns.finish()
  }

  async #turn(): Promise<boolean> {
    this.#background.check()
    if (this.#isOutdated) await this.#turns.take(() => this.#readDefinitions())
    this.#lookAhead()
    if (this.#foreseenTo <= this.#services.clock()) {
      // What time changed comes first, so that nobody is looked at in the wrong order.
      await this.#background.finish()
      return true
    }
    const touched = this.#takeTouched()
    const now = this.#services.clock()
    await this.#letPass(now)
    if (now >= this.#auditAt) this.#audit(now)
    this.#recomputer.start()
    const isHeldUp = this.#isHeldUp(now)
    if (isHeldUp) this.#touches.putBack(touched)
    else if (touched.size > 0) await this.#settleTouched(touched, now)
    else await this.#notePassing(now)
    await this.#sizes.write(now)
    return touched.size > 0 && !isHeldUp
  }

  // Calls and time

  async #unsettled(at: number): Promise<readonly string[]> {
    const profiles = [...this.#touches.profiles, ...this.#foresight.dueBy(at)]
    const { rootOf } = await this.#services.warehouse.roots(this.#workspace.id, profiles)
    return [...rootOf.values()]
  }

  /** Whether somebody is due for an instant later than one that is worked on: one instant comes after the other. */
  #isHeldUp(now: number): boolean {
    return this.#foresight.next <= now && this.#foresight.next > this.#recomputer.oldest
  }

  /** Takes into account what time changed by now, as far as nothing is worked on for an earlier instant. */
  async #letPass(now: number): Promise<void> {
    for (;;) {
      const isFree = this.#recomputer.oldest === Number.POSITIVE_INFINITY
      const moved = isFree ? this.#foresight.takeClock(now) : undefined
      if (moved) {
        this.#recomputer.request({ ...moved, cause: 'time', witness: this.#watch() })
        continue
      }
      const due = this.#foresight.takeDue(Math.min(now, this.#recomputer.oldest))
      if (due.length === 0) return
      const looks = due.map(({ profile, at }): [string, Look] => [
        profile,
        { at, cause: 'time', touch: undefined },
      ])
      await this.#settle(new Map(looks))
    }
  }

  #takeTouched(): ReadonlyMap<string, Touch> {
    if (!this.#touches.isFlooded) return this.#touches.take(batchSize)
    // One scan of everything is sooner done: also of what is being worked out already, by a scan from before.
    const receivedSince = this.#touches.oldest
    this.#touches.clear()
    const kept = this.#read.definitions.filter(({ isStanding, isQueued }) => isStanding || isQueued)
    this.#recomputer.request({ keys: kept.map(({ key }) => key), cause: 'event', receivedSince })
    return new Map()
  }

  #settleTouched(touched: ReadonlyMap<string, Touch>, now: number): Promise<void> {
    const looks = [...touched].map(([profile, touch]): [string, Look] => [
      profile,
      { at: now, cause: touch.cause, touch },
    ])
    return this.#settle(new Map(looks))
  }

  #settle(looks: ReadonlyMap<string, Look>): Promise<void> {
    return this.#turns.take(async () => {
      const { warehouse, people } = this.#services
      const { draft, next, standing, profiles } = await settleProfiles(looks, {
        workspace: this.#workspace.id,
        warehouse,
        people,
        kept: this.#kept,
        asOf: this.#workspace.asOf,
        end: this.#foreseenTo,
      })
      await this.#journal.add(draft)
      for (const [profile, memberships] of standing) people.stands(profile, memberships)
      for (const { audience, change } of draft.transitions)
        this.#sizes.add(audience, change === 'entered' ? 1 : -1)
      for (const [profile, at] of next) this.#foresight.add(profile, at)
      for (const witness of this.#witnesses) for (const profile of profiles) witness.add(profile)
      if (!draft.isEmpty) this.#services.onWritten(this.#workspace.id)
    })
  }

  /** Foresees more, where little is left of what was foreseen. */
  #lookAhead(): void {
    const now = this.#services.clock()
    if (this.#isForeseeing || this.#foreseenTo - now > least) return
    const from = this.#foreseenTo
    const to = Math.max(from + reach, Math.min(now, from + farthest))
    this.#isForeseeing = true
    this.#background.run(() =>
      this.#foresee(this.#kept.keys, { from, to }, () => {
        this.#foreseenTo = to
        this.#isForeseeing = false
      }),
    )
  }

  /** Who is looked at meanwhile is looked at again at the end, since they were looked at for what was foreseen before. */
  async #foresee(
    keys: readonly string[],
    stretch: Stretch,
    onForeseen: () => void = () => undefined,
  ): Promise<void> {
    const witness = this.#watch()
    try {
      await this.#foresight.include(this.#kept, keys, stretch)
      await this.#turns.take(async () => {
        const from = Math.max(stretch.from, this.#services.clock())
        const rest = { from, to: Math.max(from, stretch.to) }
        await this.#foresight.look([...witness], this.#kept, this.#kept.keys, rest)
        onForeseen()
      })
    } finally {
      this.#witnesses.delete(witness)
    }
  }

  #watch(already: Iterable<string> = []): Set<string> {
    const witness = new Set(already)
    this.#witnesses.add(witness)
    return witness
  }

  // Definitions

  async #readDefinitions(): Promise<void> {
    this.#isOutdated = false
    this.#read = await readDefinitions(this.#workspace.id, this.#services)
    const { definitions, order } = this.#read
    const standing = definitions.filter(({ isStanding }) => isStanding)
    this.#kept = new KeptAudiences(standing, order, this.#workspace.zone)
    await this.#recomputer.order(this.#read)
    if (this.#isResumed) this.#resumeDependents()
    for (const cause of ['definition', 'manual'] as const) {
      const queued = definitions.filter(
        ({ isQueued, computedVersion, version }) =>
          isQueued && (computedVersion === version) === (cause === 'manual'),
      )
      if (queued.length > 0) this.#recomputer.request({ keys: queued.map(({ key }) => key), cause })
    }
  }

  /** What followed from new members of others may not have been worked out when somebody stopped. */
  #resumeDependents(): void {
    this.#isResumed = false
    const keys = this.#kept.dependentsOf(new Set(this.#kept.keys))
    if (keys.length > 0) this.#recomputer.request({ keys, cause: 'definition' })
  }

  /** Audiences have new members: from now on they are kept right. In a turn. */
  async #onPlaced({ keys, at, cause, except }: Placed): Promise<void> {
    await this.#readDefinitions()
    const now = this.#services.clock()
    // After a crash, whoever called in the meantime is looked at again.
    const receivedAt = this.#workspace.asOf === undefined ? at : now
    for (const profile of except) this.#touches.addAll(profile, { cause, receivedAt })
    if (now > at) await this.#foresight.include(this.#kept, keys, { from: at, to: now })
    const rest = { from: Math.max(now, at), to: this.#foreseenTo }
    if (rest.to > rest.from) this.#background.run(() => this.#foresee(keys, rest))
    this.#services.onWritten(this.#workspace.id)
  }

  // What is written down for the next start

  async #catchUp(receivedSince: number): Promise<void> {
    for (const { workspace, profile } of await this.#services.warehouse.touchedSince(receivedSince))
      if (workspace === this.#workspace.id) this.#touches.addAll(profile, { receivedAt: receivedSince })
  }

  async #notePassing(now: number): Promise<void> {
    if (now - this.#notedAt < pace) return
    this.#notedAt = now
    const passedTo = Math.min(now, this.#foresight.next - 1, this.#recomputer.oldest - 1)
    const receivedTo = Math.min(now, this.#touches.oldest, this.#recomputer.receivedSince)
    await this.#services.ledger.passed(this.#workspace.id, { passedTo, receivedTo })
  }
}
