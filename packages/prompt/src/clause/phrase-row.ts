import type { Phrase } from '../phrase/phrase.ts'

/** Phrases in their order, of which each has found its part or is still without one. */
export class PhraseRow {
  readonly phrases: readonly Phrase[]
  readonly #used = new Set<Phrase>()

  constructor(phrases: readonly Phrase[]) {
    this.phrases = phrases
  }

  use(...phrases: readonly Phrase[]): void {
    for (const phrase of phrases) this.#used.add(phrase)
  }

  isUsed(phrase: Phrase): boolean {
    return this.#used.has(phrase)
  }

  /** The phrase right behind this one. */
  next(phrase: Phrase): Phrase | undefined {
    return this.after(phrase)[0]
  }

  after(phrase: Phrase): readonly Phrase[] {
    return this.phrases.slice(this.phrases.indexOf(phrase) + 1)
  }

  before(phrase: Phrase): readonly Phrase[] {
    return this.phrases.slice(0, this.phrases.indexOf(phrase))
  }

  /** Those that have found no part. */
  left(): readonly Phrase[] {
    return this.phrases.filter(phrase => !this.#used.has(phrase))
  }
}
