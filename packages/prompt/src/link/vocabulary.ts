import { commonWords } from '../lexicon/common-words.ts'
import { glueWords } from '../lexicon/fillers.ts'
import { familyOf } from '../lexicon/word-families.ts'

/** The words that a prompt over a workspace may have: those of its names, and those that the lexicon knows. */
export class Vocabulary {
  /** Those of the workspace's names and values. */
  readonly names: ReadonlySet<string>
  readonly #families: ReadonlySet<string>
  readonly #nameOf: ReadonlyMap<string, string>
  readonly #byShape: ReadonlyMap<string, readonly string[]>

  constructor(names: Iterable<string>) {
    this.names = new Set(names)
    this.#nameOf = new Map([...this.names].map(word => [familyOf(word), word]))
    this.#families = new Set([...commonFamilies, ...this.#nameOf.keys()])
    this.#byShape = byShape([...this.names].filter(word => !commonWords.has(word)))
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
    const shapes = [...heads].flatMap(head => lengths.map(length => `${head}${length}`))
    return shapes.flatMap(shape => [...(commonShapes.get(shape) ?? []), ...(this.#byShape.get(shape) ?? [])])
  }
}

/** Words by their first letter and their length. */
function byShape(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const shapes = new Map<string, string[]>()
  for (const word of words) {
    const shape = `${word[0]}${word.length}`
    const others = shapes.get(shape)
    if (others) others.push(word)
    else shapes.set(shape, [word])
  }
  return shapes
}

/** Words that may have been meant: small ones are rarely mistyped, and others may be inflected. */
const meant = [...commonWords].filter(word => !glueWords.has(word))
const commonShapes = byShape(new Set([...meant, ...meant.flatMap(inflected)]))

function inflected(word: string): readonly string[] {
  if (word.length < 4 || /[^a-z]/.test(word) || /(?:ed|ing|s)$/.test(word)) return []
  const bare = word.replace(/e$/, '')
  return [`${word}s`, `${bare}ed`, `${bare}ing`]
}

const commonFamilies = [...commonWords].map(familyOf)
