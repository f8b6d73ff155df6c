import { commonWords } from '../lexicon/common-words.ts'
import { glueWords } from '../lexicon/fillers.ts'
import { familyOf } from '../lexicon/word-families.ts'

/** The words that a prompt over a workspace may have: those of its names, and those that the lexicon knows. */
export class Vocabulary {
  /** Those of the workspace's names and values. */
  readonly names: ReadonlySet<string>
  readonly #families: ReadonlySet<string>
  readonly #nameOf: ReadonlyMap<string, string>
  readonly #byShape = new Map<string, string[]>()

  constructor(names: Iterable<string>) {
    this.names = new Set(names)
    this.#nameOf = new Map([...this.names].map(word => [familyOf(word), word]))
    this.#families = new Set([...commonFamilies, ...this.#nameOf.keys()])
    for (const word of new Set([...commonWords, ...this.names]))
      if (!glueWords.has(word)) this.#addShape(word)
  }

  /** Whether a word is known, in whatever form. */
  has(word: string): boolean {
    return this.#families.has(familyOf(word))
  }

  /** A word of the workspace of which this one is a form. */
  nameFor(word: string): string | undefined {
    return this.#nameOf.get(familyOf(word))
  }

  /** Words that may be meant by a slip: about as long, and with one of the first two letters at the head. */
  near(word: string): readonly string[] {
    const heads = new Set(word.slice(0, 2))
    const lengths = [word.length - 1, word.length, word.length + 1]
    return [...heads].flatMap(head => lengths.flatMap(length => this.#byShape.get(`${head}${length}`) ?? []))
  }

  #addShape(word: string): void {
    const shape = `${word[0]}${word.length}`
    const others = this.#byShape.get(shape)
    if (others) others.push(word)
    else this.#byShape.set(shape, [word])
  }
}

const commonFamilies = [...commonWords].map(familyOf)
