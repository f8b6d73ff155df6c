import type { Case } from './case.ts'
import { membersOf, populationOf } from './oracle/members.ts'

/** How many pairs of a query and a workspace were compared, and how many of them told anything. */
export class Tally {
  readonly #start = performance.now()
  #pairs = 0
  #telling = 0

  get pairs(): number {
    return this.#pairs
  }

  /** The share of pairs whose answer is neither nobody nor everybody. */
  get tellingShare(): number {
    return this.#pairs === 0 ? 0 : this.#telling / this.#pairs
  }

  add({ workspace, queries }: Case): void {
    for (const query of queries) {
      const members = membersOf(query, workspace).length
      this.#pairs++
      if (members > 0 && members < populationOf(query, workspace).length) this.#telling++
    }
  }

  /** `12,345 pairs, 67 a second, 51% of them telling` */
  toString(): string {
    const seconds = (performance.now() - this.#start) / 1000
    const rate = Math.round(this.#pairs / seconds)
    return `${this.#pairs.toLocaleString('en')} pairs, ${rate} a second, ${Math.round(this.tellingShare * 100)}% of them telling`
  }
}
