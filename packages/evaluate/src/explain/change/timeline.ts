import type { Changes } from '../../moments/changes.ts'

/** Whether something holds now and later. Its changes are looked for as far as they are asked for. */
export class Timeline {
  readonly #holdsAtFirst: boolean
  readonly #source: Changes
  readonly #changes: number[] = []
  #knownTo: number | undefined

  constructor(holdsAtFirst: boolean, source: Changes) {
    this.#holdsAtFirst = holdsAtFirst
    this.#source = source
  }

  /** The first change after an instant; Infinity if none is known of. */
  after(instant: number): number {
    let last = this.#changes.at(-1) ?? Number.NEGATIVE_INFINITY
    while (last <= instant && this.#knownTo === undefined) {
      const { done, value } = this.#source.next()
      if (done) this.#knownTo = value
      else {
        this.#changes.push(value)
        last = value
      }
    }
    return this.#changes[this.#countTo(instant)] ?? Number.POSITIVE_INFINITY
  }

  /** Where `after` knows of none, up to when there is none. */
  get knownTo(): number {
    return this.#knownTo ?? Number.POSITIVE_INFINITY
  }

  /** Whether it is after an instant as it is at it. */
  isSettledAt(instant: number): boolean {
    return this.after(instant) === Number.POSITIVE_INFINITY && this.knownTo === Number.POSITIVE_INFINITY
  }

  /** Whether it holds at an instant not beyond the last change that was told. */
  holdsAt(instant: number): boolean {
    return this.#holdsAtFirst !== (this.#countTo(instant) % 2 === 1)
  }

  #countTo(instant: number): number {
    return this.#changes.findLastIndex(at => at <= instant) + 1
  }
}
