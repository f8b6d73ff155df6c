import { setTimeout as delay } from 'node:timers/promises'
import { Unavailable } from '../clickhouse/unavailable.ts'

/** More was asked for than can be held in memory until it is written. */
export class QueueFull extends Error {
  constructor() {
    super('Too many events are waiting to be written.')
    this.name = 'QueueFull'
  }
}

interface Waiting<Item> {
  readonly items: readonly Item[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** How many items are written in one group, and how many may wait, in groups that are not yet written. */
const largestGroup = 10_000
const longestQueue = 100_000

/** How long after one group the next begins at the soonest, in milliseconds. */
const pace = 50

/**
 * Writes together what arrives together. A lone item is written at once; of what arrives soon after it, a group is
 * gathered for a moment, or while the one before is still being written. One at a time, and not too many a second: a
 * group costs the engine some tens of milliseconds of a processor whatever its size, and what it has to merge later.
 */
export class GroupCommit<Item> {
  readonly #write: (items: readonly Item[]) => Promise<void>
  #queue: Waiting<Item>[] = []
  #queued = 0
  #running: Promise<void> | undefined
  #begunAt = Number.NEGATIVE_INFINITY

  constructor(write: (items: readonly Item[]) => Promise<void>) {
    this.#write = write
  }

  /** Resolves once the items are written, all of them; rejects if they could not be. */
  add(items: readonly Item[]): Promise<void> {
    if (items.length === 0) return Promise.resolve()
    if (this.#queued + items.length > longestQueue) return Promise.reject(new QueueFull())
    return new Promise((resolve, reject) => {
      this.#queue.push({ items, resolve, reject })
      this.#queued += items.length
      this.#running ??= this.#run()
    })
  }

  /** Resolves once everything that was added is written or rejected. */
  async drain(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    // What else arrives in this turn of the event loop belongs to the first group.
    await new Promise(setImmediate)
    while (this.#queue.length > 0) {
      const pause = this.#begunAt + pace - performance.now()
      if (pause > 0 && this.#queued < largestGroup) await delay(pause)
      this.#begunAt = performance.now()
      await this.#writeGroup(this.#takeGroup())
    }
    this.#running = undefined
  }

  #takeGroup(): Waiting<Item>[] {
    let size = 0
    let end = 0
    for (const { items } of this.#queue) {
      if (end > 0 && size + items.length > largestGroup) break
      size += items.length
      end++
    }
    this.#queued -= size
    return this.#queue.splice(0, end)
  }

  /**
   * Where a group fails, each part is tried by itself, so that nobody's bad luck is another's. Where the database is
   * away, no part would fare better.
   */
  async #writeGroup(group: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.#write(group.flatMap(waiting => waiting.items))
      for (const { resolve } of group) resolve()
    } catch (error) {
      if (group.length === 1 || error instanceof Unavailable) {
        for (const { reject } of group) reject(error)
        return
      }
      const middle = Math.ceil(group.length / 2)
      await this.#writeGroup(group.slice(0, middle))
      await this.#writeGroup(group.slice(middle))
    }
  }
}
