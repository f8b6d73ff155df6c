import TinyQueue from 'tinyqueue'

/** A profile to look at, at an instant in Unix milliseconds. */
export interface Due {
  readonly profile: string
  readonly at: number
}

/** The profiles that time alone may change something of, the next one first. */
export class Dues {
  readonly #queue = new TinyQueue<Due>([], (one, other) => one.at - other.at)
  /** When each profile is next due: what is in the queue beside it is left over, and passed over. */
  readonly #next = new Map<string, number>()

  get size(): number {
    return this.#next.size
  }

  /** When the next one is due; Infinity if none is. */
  get next(): number {
    return this.#peek()?.at ?? Number.POSITIVE_INFINITY
  }

  /** Infinity is never. */
  add(profile: string, at: number): void {
    if (at >= (this.#next.get(profile) ?? Number.POSITIVE_INFINITY)) return
    this.#next.set(profile, at)
    this.#queue.push({ profile, at })
  }

  /** Takes some of those that are due by an instant, each profile once, in the order of time. */
  take(now: number, limit: number): Due[] {
    const taken: Due[] = []
    for (let due = this.#peek(); due && due.at <= now && taken.length < limit; due = this.#peek()) {
      this.#queue.pop()
      this.#next.delete(due.profile)
      taken.push(due)
    }
    return taken
  }

  /** Those that are due by an instant, in any order. */
  by(instant: number): string[] {
    if (this.next > instant) return []
    return [...this.#next].flatMap(([profile, at]) => (at <= instant ? profile : []))
  }

  #peek(): Due | undefined {
    for (let due = this.#queue.peek(); due; due = this.#queue.peek()) {
      if (this.#next.get(due.profile) === due.at) return due
      this.#queue.pop()
    }
    return undefined
  }
}
