import type { Rejection } from './call.ts'

const listed = 1000

/** What became of the lines so far. */
export class Tally {
  #sent = 0
  #rejected = 0
  readonly #rejections: Rejection[] = []

  /** How many calls the server has on disk. */
  get sent(): number {
    return this.#sent
  }

  get rejected(): number {
    return this.#rejected
  }

  /** Rejected lines in the order of the file; no more than the first thousand, so that memory stays flat. */
  get rejections(): readonly Rejection[] {
    return this.#rejections.toSorted((a, b) => a.line - b.line)
  }

  addSent(count: number): void {
    this.#sent += count
  }

  reject(rejection: Rejection): void {
    this.#rejected += 1
    if (this.#rejections.length < listed) this.#rejections.push(rejection)
  }
}
