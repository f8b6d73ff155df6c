import { parse } from '@muster/query'
import { LiveWorld } from '../live-world.ts'
import { act } from './act.ts'
import { differences } from './differences.ts'
import { drawPause } from './draw-pause.ts'
import { drawStep } from './draw-step.ts'
import { type ExpectedAudience, ExpectedWorkspace } from './expected-workspace.ts'
import { Observer } from './observer.ts'
import { Random } from './random.ts'
import type { Step } from './step.ts'
import { starts, zones } from './words.ts'

type Happening = Step | 'pause' | 'recompute'

/** What went otherwise than the rules have it, and when. */
export interface Difference {
  readonly workspace: string
  readonly round: number
  readonly step: Happening
  readonly lines: readonly string[]
}

export interface SimulationOptions {
  readonly seed: number
  readonly workspaces: number
  /** Whether queries may look at a clock. Its every turn is worked out for everybody, which takes long. */
  readonly hasClock: boolean
}

/**
 * Some workspaces in one real world, and what must be true of each. Whatever happens to one is unlike what happens to the
 * others; time is the same for all.
 */
export class Simulation {
  readonly differences: Difference[] = []
  /** How many times a workspace was held against what it must be. */
  compared = 0
  #round = 0
  readonly #random: Random
  readonly #hasClock: boolean
  readonly #world: LiveWorld
  readonly #observer: Observer
  /** Those without a difference so far. */
  readonly #workspaces: Map<string, ExpectedWorkspace>

  private constructor(
    random: Random,
    hasClock: boolean,
    world: LiveWorld,
    observer: Observer,
    workspaces: Map<string, ExpectedWorkspace>,
  ) {
    this.#random = random
    this.#hasClock = hasClock
    this.#world = world
    this.#observer = observer
    this.#workspaces = workspaces
  }

  static async open({ seed, workspaces, hasClock }: SimulationOptions): Promise<Simulation> {
    const random = new Random(seed)
    const now = Date.parse(random.pick(starts))
    const ids = Array.from({ length: workspaces }, (_, n) => `workspace ${n}`)
    const zoneOf = new Map(ids.map(id => [id, random.pick(zones)]))
    const world = await LiveWorld.open({ zones: zoneOf, now })
    const expected = new Map<string, ExpectedWorkspace>()
    for (const [id, zone] of zoneOf)
      expected.set(id, new ExpectedWorkspace(id, zone, now, await definitionsOf(world, id)))
    return new Simulation(random, hasClock, world, await Observer.open(world.path), expected)
  }

  /** One step to each workspace, then a pause; both are looked into. */
  async drawRound(): Promise<void> {
    this.#round++
    const { now } = this.#world
    const drawn = { now, hasClock: this.#hasClock, count: this.#round }
    const steps = new Map(
      [...this.#workspaces].map(([id, workspace]) => [id, drawStep(this.#random, { ...drawn, workspace })]),
    )
    await this.#act(steps)
    const workspaces = [...this.#workspaces.values()]
    if (workspaces.length === 0) return
    await this.#pass(drawPause(this.#random, this.#random.pick(workspaces), now), this.#random.percent(3))
  }

  /** Has all audiences worked out anew, which must correct nothing. */
  async recompute(): Promise<void> {
    for (const id of this.#workspaces.keys()) this.#world.live.recompute(id)
    await this.#world.live.settled()
    await this.#compare(() => 'recompute')
  }

  close(): Promise<void> {
    return this.#observer.close()
  }

  async #act(steps: ReadonlyMap<string, Step>): Promise<void> {
    await Promise.all([...steps].map(([id, step]) => act(this.#world, id, step)))
    await this.#world.live.settled()
    for (const [id, step] of steps) {
      const workspace = this.#workspaces.get(id)
      if (step.kind === 'calls') workspace?.arrive(step.calls)
      else workspace?.define(await definitionsOf(this.#world, id))
    }
    await this.#compare(id => steps.get(id) ?? 'pause')
  }

  async #pass(pause: number, isStopped: boolean): Promise<void> {
    if (isStopped) await this.#observer.during(() => this.#world.restart(pause))
    else await this.#world.pass(pause)
    for (const workspace of this.#workspaces.values()) workspace.pass(this.#world.now)
    await this.#compare(() => 'pause')
  }

  async #compare(stepOf: (workspace: string) => Happening): Promise<void> {
    const observed = await this.#observer.take()
    for (const [id, workspace] of this.#workspaces) {
      this.compared++
      const lines = differences(workspace.take(), observed(id), profile => workspace.nameOf(profile))
      if (lines.length === 0) continue
      this.differences.push({ workspace: id, round: this.#round, step: stepOf(id), lines })
      this.#workspaces.delete(id)
    }
  }
}

async function definitionsOf(world: LiveWorld, workspace: string): Promise<ExpectedAudience[]> {
  const audiences = await world.audiences.list(workspace, 0, 1_000)
  return audiences.map(({ key, query, membership, enabled }) => ({
    key,
    query: parse(query),
    membership,
    enabled,
  }))
}
