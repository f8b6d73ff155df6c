import { randomUUID } from 'node:crypto'
import type { Cause, Recompute, Recomputed } from '@muster/warehouse'
import type { Background } from './background.ts'
import type { Journal } from './journal.ts'
import type { KeepingServices } from './keeping-services.ts'
import type { AudienceToKeep, ReadDefinitions } from './read-definitions.ts'
import type { RecomputeRequest } from './recompute-request.ts'
import { referenceLayers } from './reference-layers.ts'
import { refusalOf } from './refusal-of.ts'
import type { Sizes } from './sizes.ts'
import type { Turns } from './turns.ts'

interface Workspace {
  readonly id: string
  readonly zone: string
  readonly asOf: number | undefined
}

/** Audiences have the members that they had at an instant, but for some profiles. */
export interface Placed {
  readonly keys: readonly string[]
  readonly at: number
  readonly cause: Cause
  readonly except: Iterable<string>
}

/** What a recomputer knows of the keeper that it works for. */
interface Keeping {
  readonly journal: Journal
  readonly turns: Turns
  readonly background: Background
  readonly sizes: Sizes
  /** Gathers, from now on, who is looked at one by one, beside those who were already. */
  readonly watch: (already?: Iterable<string>) => Set<string>
  readonly unwatch: (witness: Set<string>) => void
  readonly read: () => ReadDefinitions
  /** Who is yet to be looked at for what was new by an instant. */
  readonly unsettled: (at: number) => Promise<readonly string[]>
  readonly dependentsOf: (keys: ReadonlySet<string>) => readonly string[]
  /** In a turn: is told of new members. */
  readonly onPlaced: (placed: Placed) => Promise<void>
}

/**
 * Works audiences out anew for everybody, beside the keeper: their old members stand until the new ones are ready, and
 * then change in one turn. Whoever was looked at one by one meanwhile is left as found then.
 */
export class Recomputer {
  readonly #workspace: Workspace
  readonly #services: KeepingServices
  readonly #keeping: Keeping
  readonly #requests: RecomputeRequest[] = []
  /** The versions of audiences that are worked on. */
  readonly #inHand = new Map<string, number>()
  /** The order by which each profile was given its audience. */
  #order: readonly string[] | undefined
  #current: RecomputeRequest | undefined

  constructor(workspace: Workspace, services: KeepingServices, keeping: Keeping) {
    this.#workspace = workspace
    this.#services = services
    this.#keeping = keeping
  }

  /** Whether there is something to begin with. */
  get isWaiting(): boolean {
    return this.#requests.length > 0 && !this.#current
  }

  /** The earliest instant for which something was asked that is not done; Infinity if nothing was. */
  get oldest(): number {
    return earliest(this.#undone.map(({ at }) => at))
  }

  /** Since when calls were received that it has yet to take into account, in Unix milliseconds; Infinity for none. */
  get receivedSince(): number {
    return earliest(this.#undone.map(({ receivedSince }) => receivedSince))
  }

  get #undone(): readonly RecomputeRequest[] {
    return this.#current ? [this.#current, ...this.#requests] : this.#requests
  }

  request(request: RecomputeRequest): void {
    this.#requests.push(request)
  }

  /** Begins with what was asked for, unless something is worked on already. */
  start(): void {
    if (this.#current) return
    const request = this.#takeRequest()
    if (!request) return
    this.#current = request
    this.#keeping.background.run(async () => {
      await this.#recompute(request)
      this.#current = undefined
    })
  }

  /** In a turn: which audience each profile gets, where their order is another than it was. */
  async order({ order, definitions }: ReadDefinitions): Promise<void> {
    const before = this.#order
    this.#order = order
    const hadMembers = new Set(
      definitions.flatMap(({ key, computedVersion }) => (computedVersion === null ? [] : key)),
    )
    // Nobody is in one that was never worked out.
    const ofThose = order.filter(key => before?.includes(key) || hadMembers.has(key))
    if (isSame(ofThose, before)) return
    this.#services.people.forgetAll(this.#workspace.id)
    const job = this.#newJob()
    const recompute = this.#services.warehouse.memberships.recompute(job)
    const at = this.#services.clock()
    await this.#placeWins(recompute, job, order, { of: 'everybody', at, cause: 'definition' })
    await this.#keeping.journal.settle()
    await recompute.drop()
  }

  /** Those that only follow a new definition are done together, in scans that they share. */
  #takeRequest(): RecomputeRequest | undefined {
    const [first] = this.#requests
    if (!first) return undefined
    if (first.at !== undefined) return this.#requests.shift()
    const same = this.#requests.filter(
      ({ at, cause, isAudit }) => at === undefined && cause === first.cause && isAudit === first.isAudit,
    )
    for (const request of same) this.#requests.splice(this.#requests.indexOf(request), 1)
    const receivedSince = earliest(same.map(({ receivedSince }) => receivedSince))
    return { ...first, keys: [...new Set(same.flatMap(({ keys }) => keys))], receivedSince }
  }

  async #recompute({ keys, ...asked }: RecomputeRequest): Promise<void> {
    const wanted = new Set(keys)
    const audiences = this.#keeping
      .read()
      .definitions.filter(({ key, version }) => wanted.has(key) && this.#inHand.get(key) !== version)
    const byKey = new Map(audiences.map(audience => [audience.key, audience]))
    for (const { key, version } of audiences) this.#inHand.set(key, version)
    const startedAt = new Date()
    let corrected = 0
    try {
      const layers = referenceLayers(new Map(audiences.map(({ key, query }) => [key, query])))
      for (const layer of layers)
        corrected += await this.#recomputeLayer(
          layer.flatMap(key => byKey.get(key) ?? []),
          asked,
        )
    } finally {
      for (const { key } of audiences) this.#inHand.delete(key)
      if (asked.witness) this.#keeping.unwatch(asked.witness)
    }
    if (asked.isAudit) {
      const seconds = (Date.now() - startedAt.getTime()) / 1_000
      const audit = { startedAt, seconds, audiences: audiences.length, corrected }
      await this.#services.audits.add(this.#workspace.id, audit)
      this.#services.logger[corrected > 0 ? 'warn' : 'info'](
        { workspace: this.#workspace.id, ...audit },
        'audit',
      )
    }
  }

  /** Audiences none of which refers to another of them. How many memberships became others. */
  async #recomputeLayer(
    audiences: readonly AudienceToKeep[],
    asked: Omit<RecomputeRequest, 'keys'>,
  ): Promise<number> {
    if (audiences.length === 0) return 0
    const job = this.#newJob()
    const recompute = this.#services.warehouse.memberships.recompute(job)
    const witness = asked.witness ?? this.#keeping.watch()
    const { asOf } = this.#workspace
    const now = this.#services.clock()
    const at = asOf ?? asked.at ?? now
    let changed = 0
    try {
      if (asOf !== undefined) await this.#leaveAwake(witness, asOf, now)
      await this.#compute(recompute, audiences, at)
      changed = await this.#keeping.turns.take(() =>
        this.#place(recompute, job, audiences, { at, cause: asked.cause, witness }),
      )
    } catch (error) {
      const refusal = refusalOf(error)
      // What is staged may count already: whoever takes up the work needs it.
      if (refusal === undefined) throw error
      await this.#refuse(audiences, refusal)
    } finally {
      if (!asked.witness) this.#keeping.unwatch(witness)
    }
    await recompute.drop()
    return changed
  }

  /** Those of sample data for whom time goes on are looked at one by one. */
  async #leaveAwake(witness: Set<string>, asOf: number, now: number): Promise<void> {
    const { warehouse } = this.#services
    const active = await warehouse.activeBetween(this.#workspace.id, asOf, now)
    const { rootOf } = await warehouse.roots(this.#workspace.id, active)
    for (const root of rootOf.values()) witness.add(root)
  }

  async #compute(recompute: Recompute, audiences: readonly AudienceToKeep[], at: number): Promise<void> {
    const { id: workspace, zone } = this.#workspace
    const queries = new Map(this.#keeping.read().definitions.map(({ key, query }) => [key, query]))
    await this.#tellProgress(audiences, 10)
    await recompute.compute(audiences.map(recomputed), {
      workspace,
      zone,
      at,
      audiences: queries,
      standing: true,
    })
    await this.#tellProgress(audiences, 60)
    await recompute.stage(workspace, audiences.map(recomputed), at)
    await this.#tellProgress(audiences, 90)
  }

  /**
   * In a turn: the new members take the place of the old. Nothing happens if a definition became another meanwhile. How
   * many memberships became others.
   */
  async #place(
    recompute: Recompute,
    job: string,
    audiences: readonly AudienceToKeep[],
    { at, cause, witness }: { readonly at: number; readonly cause: Cause; readonly witness: Set<string> },
  ): Promise<number> {
    const { journal, sizes, onPlaced, dependentsOf, unsettled } = this.#keeping
    const { computations, warehouse, people, clock } = this.#services
    const { id: workspace } = this.#workspace
    if (!(await this.#areCurrent(audiences))) return 0
    // Whoever is left out is looked at for all of it afterwards, whatever they were to be looked at for.
    const except = [...new Set([...witness, ...(await unsettled(at))])]
    const staged = await recompute.count(except)
    if (staged.rows > 0) {
      people.forgetAll(workspace)
      await journal.enter(journal.position + staged.last, {
        kind: 'members',
        job,
        after: journal.position,
        at,
        cause,
        except,
      })
      await this.#placeWins(recompute, job, this.#keeping.read().order, { of: 'staged', at, cause })
      await journal.settle()
    }
    sizes.reset(await warehouse.memberships.sizes(workspace))
    for (const { key, version } of audiences)
      await computations.setLive(workspace, key, version, {
        size: sizes.get(key),
        computedAt: new Date(clock()),
      })
    const keys = audiences.map(({ key }) => key)
    await onPlaced({ keys, at, cause, except })
    if (staged.entered + staged.exited > 0) {
      const dependents = dependentsOf(new Set(keys))
      // At the same instant; whoever was looked at since was so for them, too.
      if (dependents.length > 0)
        this.request({ keys: dependents, cause, at, witness: this.#keeping.watch(except) })
    }
    return staged.rows
  }

  async #placeWins(
    recompute: Recompute,
    job: string,
    order: readonly string[],
    { of, at, cause }: { readonly of: 'staged' | 'everybody'; readonly at: number; readonly cause: Cause },
  ): Promise<void> {
    const { journal } = this.#keeping
    const rows = await recompute.stageWins(this.#workspace.id, order, of)
    if (rows === 0) return
    const { position } = journal
    await journal.enter(position + rows, { kind: 'wins', job, after: position, at, cause })
  }

  #newJob(): string {
    return `${this.#workspace.id} ${randomUUID()}`
  }

  async #areCurrent(audiences: readonly AudienceToKeep[]): Promise<boolean> {
    const current = await this.#services.computations.definitions(this.#workspace.id)
    const versionOf = new Map(current.map(({ key, version }) => [key, version]))
    return audiences.every(({ key, version }) => versionOf.get(key) === version)
  }

  async #tellProgress(audiences: readonly AudienceToKeep[], progress: number): Promise<void> {
    for (const { key, version } of audiences.filter(({ isQueued }) => isQueued))
      await this.#services.computations.setComputing(this.#workspace.id, key, version, progress)
  }

  async #refuse(audiences: readonly AudienceToKeep[], why: string): Promise<void> {
    for (const { key, version } of audiences)
      await this.#services.computations.setFailed(this.#workspace.id, key, version, why)
  }
}

/** Infinity where there is none. */
function earliest(instants: readonly (number | undefined)[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...instants.flatMap(instant => instant ?? []))
}

function isSame(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one.length === other?.length && one.every((key, n) => key === other[n])
}

function recomputed({ key, query, version, duration, computedVersion }: AudienceToKeep): Recomputed {
  const durationChanged = computedVersion !== null && computedVersion !== version
  return { key, query, version, duration, durationChanged }
}
