import type { ValueType } from '@muster/query'
import type { Value } from './seen-name.ts'

/** A longer text is no word that somebody would use for a group of people. */
const longestValue = 60
const mostCounted = 100
const dayLength = 86_400_000

/** What one name has been seen to hold, by this process. */
export class Sightings {
  /** Whether the name is on disk, and which types are. */
  isWritten = false
  readonly written = new Set<ValueType>()
  /** Of the first so many different values of a day, how often each was seen since it was last asked. */
  #counts = new Map<Value, number>()
  #countedSince: number | undefined
  #isCounted = false
  #uses = 0
  #firstSeen = Number.POSITIVE_INFINITY
  #lastSeen = Number.NEGATIVE_INFINITY

  /** Unix milliseconds. */
  get firstSeen(): number {
    return this.#firstSeen
  }

  get lastSeen(): number {
    return this.#lastSeen
  }

  see(at: number): void {
    this.#uses++
    if (at < this.#firstSeen) this.#firstSeen = at
    if (at > this.#lastSeen) this.#lastSeen = at
  }

  /** Whether the value is counted for the first time. */
  count(value: Value): boolean {
    if (typeof value === 'string' && (value === '' || value.length > longestValue)) return false
    const seen = this.#counts.get(value)
    if (seen === undefined && this.#counts.size >= mostCounted) return false
    this.#counts.set(value, (seen ?? 0) + 1)
    this.#isCounted = true
    return seen === undefined
  }

  /** How often the name was seen since the last call. */
  takeUses(): number {
    const uses = this.#uses
    this.#uses = 0
    return uses
  }

  /** What was counted since the last call. */
  takeCounts(now: number): [value: Value, seen: number][] {
    if (!this.#isCounted) return []
    this.#isCounted = false
    this.#countedSince ??= now
    const taken = [...this.#counts].filter(([, seen]) => seen > 0)
    // New values get their turn where there are many, yet ids never fill the table with a row each.
    if (this.#counts.size >= mostCounted && now - this.#countedSince > dayLength) {
      this.#counts.clear()
      this.#countedSince = now
    } else for (const [value] of taken) this.#counts.set(value, 0)
    return taken
  }
}
