import { commonWords } from '../lexicon/common-words.ts'
import { glueWords } from '../lexicon/fillers.ts'
import { familyOf } from '../lexicon/word-families.ts'

/** The words of some names and values. */
export class Words {
  readonly #words: ReadonlySet<string>
  readonly #byFamily: ReadonlyMap<string, string>
  readonly #byShape: ReadonlyMap<string, readonly string[]>

  constructor(words: Iterable<string>) {
    this.#words = new Set(words)
    this.#byFamily = new Map([...this.#words].map(word => [familyOf(word), word]))
    this.#byShape = byShape([...this.#words].filter(word => !commonWords.has(word)))
  }

  has(word: string): boolean {
    return this.#words.has(word)
  }

  ofFamily(family: string): string | undefined {
    return this.#byFamily.get(family)
  }

  ofShape(shape: string): readonly string[] {
    return this.#byShape.get(shape) ?? []
  }
}

/** The words that a prompt over a workspace may have: those of its names and values, and those that the lexicon knows. */
export class Vocabulary {
  readonly #names: readonly Words[]

  constructor(names: readonly Words[]) {
    this.#names = names
  }

  /** Whether a word is known, in whatever form. */
  has(word: string): boolean {
    return commonFamilies.has(familyOf(word)) || this.nameFor(word) !== undefined
  }

  /** Whether a word is in the workspace's names and values, just so. */
  hasName(word: string): boolean {
    return this.#names.some(names => names.has(word))
  }

  /** A word of the workspace of which this one is a form. */
  nameFor(word: string): string | undefined {
    const family = familyOf(word)
    for (const names of this.#names) {
      const found = names.ofFamily(family)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Words that may be meant by a slip: about as long, and with one of the first two letters at the head. */
  near(word: string): readonly string[] {
    const heads = new Set(word.slice(0, 2))
    const lengths = [word.length - 1, word.length, word.length + 1]
    const shapes = [...heads].flatMap(head => lengths.map(length => `${head}${length}`))
    const near = shapes.flatMap(shape => [
      ...(commonShapes.get(shape) ?? []),
      ...this.#names.flatMap(names => names.ofShape(shape)),
    ])
    return [...new Set(near)]
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

const commonFamilies: ReadonlySet<string> = new Set([...commonWords].map(familyOf))
