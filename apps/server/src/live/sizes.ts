import type { Computations } from '../audiences/computations.ts'

/** How often sizes are written down, in milliseconds. */
const pace = 1_000

/** How many members each audience of a workspace has: known at once, and written down in a moment. */
export class Sizes {
  readonly #workspace: string
  readonly #computations: Computations
  readonly #sizes = new Map<string, number>()
  readonly #changed = new Set<string>()
  #writtenAt = Number.NEGATIVE_INFINITY

  constructor(workspace: string, computations: Computations) {
    this.#workspace = workspace
    this.#computations = computations
  }

  get(key: string): number {
    return this.#sizes.get(key) ?? 0
  }

  /** The sizes as they were counted. */
  reset(sizes: ReadonlyMap<string, number>): void {
    this.#sizes.clear()
    for (const [key, size] of sizes) this.#set(key, size)
  }

  add(key: string, change: number): void {
    this.#set(key, this.get(key) + change)
  }

  /** When those that changed are to be written down; Infinity if none did. */
  get next(): number {
    return this.#changed.size > 0 ? this.#writtenAt + pace : Number.POSITIVE_INFINITY
  }

  async write(now: number): Promise<void> {
    if (now < this.next) return
    const changed = [...this.#changed]
    this.#changed.clear()
    this.#writtenAt = now
    await this.#computations.setSizes(
      this.#workspace,
      changed.map(key => ({ key, size: this.get(key) })),
    )
  }

  #set(key: string, size: number): void {
    this.#sizes.set(key, size)
    this.#changed.add(key)
  }
}
