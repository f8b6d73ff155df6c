import type { Evaluation } from '../evaluation.ts'
import { once } from './once.ts'
import { partKey } from './part-key.ts'

/** Parts of queries, each made once; and found out once in an evaluation if it is asked for more often. */
export class Shared<T> {
  readonly #uses: ReadonlyMap<string, number>
  readonly #made = new Map<string, (evaluation: Evaluation) => T>()

  constructor(uses: ReadonlyMap<string, number>) {
    this.#uses = uses
  }

  get(part: object, make: () => (evaluation: Evaluation) => T): (evaluation: Evaluation) => T {
    const key = partKey(part)
    const known = this.#made.get(key)
    if (known) return known
    const find = make()
    const made = (this.#uses.get(key) ?? 0) > 1 ? once(find) : find
    this.#made.set(key, made)
    return made
  }
}
