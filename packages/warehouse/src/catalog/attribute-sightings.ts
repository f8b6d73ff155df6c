import type { ValueType } from '@muster/query'

/** A longer text is no word that somebody would use for a group of people. */
const longestValue = 60
const mostValues = 100

/** What one attribute has been seen to hold, by this process. */
export class AttributeSightings {
  /** The types that are on disk. */
  readonly written = new Set<ValueType>()
  /** Of the first so many different values, how often each was seen since it was last asked. */
  #counts = new Map<string | number | boolean, number>()
  #isCounted = false

  count(value: string | number | boolean): void {
    if (typeof value === 'string' && (value === '' || value.length > longestValue)) return
    const seen = this.#counts.get(value)
    if (seen === undefined && this.#counts.size >= mostValues) return
    this.#counts.set(value, (seen ?? 0) + 1)
    this.#isCounted = true
  }

  /** What was counted since the last call. */
  takeCounts(): [value: string | number | boolean, seen: number][] {
    if (!this.#isCounted) return []
    this.#isCounted = false
    const taken = [...this.#counts].filter(([, seen]) => seen > 0)
    for (const [value] of taken) this.#counts.set(value, 0)
    return taken
  }
}
