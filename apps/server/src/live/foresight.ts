import type { Warehouse } from '@muster/warehouse'
import { Dues } from './dues.ts'
import type { KeptAudiences } from './kept-audiences.ts'
import { standsStill } from './stands-still.ts'

/** How many profiles are looked at in one go. */
const batchSize = 500

/** A stretch of time, after one instant and up to another, in Unix milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

interface Asked {
  readonly workspace: string
  readonly zone: string
  readonly warehouse: Warehouse
  /** Time stands still there for whoever did nothing since. */
  readonly asOf: number | undefined
}

/** Whom time alone will change something of, and when, as far as it is foreseen. */
export class Foresight {
  readonly #asked: Asked
  readonly #dues = new Dues()
  /** When audiences may change for everybody at once, and which. */
  readonly #clock = new Map<number, Set<string>>()

  constructor(asked: Asked) {
    this.#asked = asked
  }

  /** When the next profile is due, or a clock moves on for audiences; Infinity for not so far. */
  get next(): number {
    return Math.min(this.#dues.next, this.#nextOfClock)
  }

  /** A profile is to be looked at again at an instant; Infinity is never. */
  add(profile: string, at: number): void {
    this.#dues.add(profile, at)
  }

  /** Those that are due by an instant. */
  dueBy(instant: number): string[] {
    return this.#dues.by(instant)
  }

  takeDue(now: number): { profile: string; at: number }[] {
    return this.#dues.take(Math.min(now, this.#nextOfClock - 1), batchSize)
  }

  /** The audiences that a clock moved on for, and when. */
  takeClock(now: number): { at: number; keys: string[] } | undefined {
    const at = this.#nextOfClock
    const keys = this.#clock.get(at)
    if (!keys || at > now || this.#dues.next < at) return undefined
    this.#clock.delete(at)
    return { at, keys: [...keys] }
  }

  /** Foresees what a stretch of time changes for some audiences, on top of what was foreseen. */
  async include(kept: KeptAudiences, keys: readonly string[], stretch: Stretch): Promise<void> {
    for (const [at, those] of kept.clockInstants(stretch.from, stretch.to, keys))
      this.#clock.set(at, new Set([...(this.#clock.get(at) ?? []), ...those]))
    await this.look(await this.#whomMayChange(kept, keys, stretch), kept, keys, stretch)
  }

  /** Foresees it for some profiles. */
  async look(
    profiles: readonly string[],
    kept: KeptAudiences,
    keys: readonly string[],
    stretch: Stretch,
  ): Promise<void> {
    for (let start = 0; start < profiles.length; start += batchSize)
      await this.#lookAtSome(profiles.slice(start, start + batchSize), kept, keys, stretch)
  }

  async #whomMayChange(
    kept: KeptAudiences,
    keys: readonly string[],
    { from, to }: Stretch,
  ): Promise<string[]> {
    const { workspace, zone, warehouse } = this.#asked
    const query = kept.mayChangeBetween(from, to, keys)
    const asked = { workspace, zone, at: to, audiences: kept.queries, standing: true }
    const found = await Promise.all([
      query ? warehouse.matching(query, asked) : [],
      warehouse.memberships.expiring(workspace, from, to),
      warehouse.activeBetween(workspace, from, to),
    ])
    return [...new Set(found.flat())]
  }

  async #lookAtSome(
    profiles: readonly string[],
    kept: KeptAudiences,
    keys: readonly string[],
    { from, to }: Stretch,
  ): Promise<void> {
    const { workspace, warehouse, asOf } = this.#asked
    const { rootOf } = await warehouse.roots(workspace, profiles)
    const roots = [...new Set(rootOf.values())]
    const [activity, standing] = await Promise.all([
      warehouse.activity(workspace, roots),
      warehouse.memberships.of(workspace, roots),
    ])
    for (const root of roots) {
      if (standsStill(activity.get(root) ?? [], asOf)) continue
      const person = {
        activity: activity.get(root) ?? [],
        memberships: standing.get(root)?.memberships ?? new Map(),
      }
      this.add(root, kept.settler.settle(person, keys, from, to).next)
    }
  }

  get #nextOfClock(): number {
    return Math.min(Number.POSITIVE_INFINITY, ...this.#clock.keys())
  }
}
