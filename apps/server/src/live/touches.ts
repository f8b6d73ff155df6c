import { type Call, type Cause, identifiersOf, profileId } from '@muster/warehouse'

/** What is new of a profile: whatever an audience may ask for, or just some events and traits. */
export interface Touch {
  readonly events: Set<string>
  readonly traits: Set<string>
  /** Whether every audience is to be looked at. */
  everything: boolean
  /** Why it is to be looked at. */
  cause: Cause
}

interface TouchReason {
  readonly cause?: Cause
  /** In Unix milliseconds. */
  readonly receivedAt?: number
}

/** More than this is looked at in one scan of everything sooner than one by one. */
const most = 20_000

/** The profiles of a workspace that calls have touched, and that are yet to be looked at. */
export class Touches {
  #touched = new Map<string, Touch>()
  #oldest = Number.POSITIVE_INFINITY

  get size(): number {
    return this.#touched.size
  }

  /** Their ids, as calls named them. */
  get profiles(): Iterable<string> {
    return this.#touched.keys()
  }

  /** Whether there are too many to look at one by one. */
  get isFlooded(): boolean {
    return this.#touched.size > most
  }

  /** When the oldest call among them was received, in Unix milliseconds; Infinity without any. */
  get oldest(): number {
    return this.#oldest
  }

  add(call: Call): void {
    const [identifier] = identifiersOf(call)
    if (!identifier) return
    const touch = this.#touch(profileId(call.workspace, identifier))
    this.#oldest = Math.min(this.#oldest, call.receivedAt)
    if (call.type === 'alias') touch.everything = true
    if (call.name !== '') touch.events.add(call.name)
    if (call.type === 'identify') for (const key of Object.keys(call.properties)) touch.traits.add(key)
  }

  /** A profile of which anything may be new; why, and since when, if that is not known to be written down. */
  addAll(
    profile: string,
    { cause = 'event', receivedAt = Number.POSITIVE_INFINITY }: TouchReason = {},
  ): void {
    const touch = this.#touch(profile)
    this.#oldest = Math.min(this.#oldest, receivedAt)
    touch.everything = true
    touch.cause = cause
  }

  /** Takes those that were touched first. */
  take(limit: number): Map<string, Touch> {
    if (this.#touched.size <= limit) return this.clear()
    const taken = new Map([...this.#touched.entries()].slice(0, limit))
    for (const profile of taken.keys()) this.#touched.delete(profile)
    return taken
  }

  /** Has them looked at later. */
  putBack(touched: ReadonlyMap<string, Touch>): void {
    for (const [profile, { events, traits, everything, cause }] of touched) {
      const touch = this.#touch(profile)
      for (const event of events) touch.events.add(event)
      for (const trait of traits) touch.traits.add(trait)
      touch.everything ||= everything
      touch.cause = cause
    }
  }

  /** Takes all of them. */
  clear(): Map<string, Touch> {
    const taken = this.#touched
    this.#touched = new Map()
    this.#oldest = Number.POSITIVE_INFINITY
    return taken
  }

  #touch(profile: string): Touch {
    let touch = this.#touched.get(profile)
    if (!touch) {
      touch = { events: new Set(), traits: new Set(), everything: false, cause: 'event' }
      this.#touched.set(profile, touch)
    }
    return touch
  }
}
