/** How many conditions one word holds. */
const bits = 64

interface Word {
  readonly name: string
  readonly conditions: string[]
}

/**
 * Conditions that one sub-select decides, as the bits of a few words: a join of it then carries these, and not a column
 * for each. Who has no row there has words of zeros.
 */
export class Words {
  readonly #words: Word[] = []
  readonly #addColumn: (sql: () => string) => string

  /** `addColumn` adds a column to the sub-select, whose SQL is asked for at the end, and names it. */
  constructor(addColumn: (sql: () => string) => string) {
    this.#addColumn = addColumn
  }

  /** Names a condition of the sub-select's own columns where the sub-select is joined. */
  add(condition: string): string {
    const same = this.#words.find(({ conditions }) => conditions.includes(condition))
    const word = same ?? this.#last()
    if (!same) word.conditions.push(condition)
    return `bitTest(${word.name}, ${word.conditions.indexOf(condition)})`
  }

  #last(): Word {
    const last = this.#words.at(-1)
    if (last && last.conditions.length < bits) return last
    const conditions: string[] = []
    const word = { name: this.#addColumn(() => packed(conditions)), conditions }
    this.#words.push(word)
    return word
  }
}

/** Conditions as the bits of as many words as they need. */
export function inWords(conditions: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(conditions.length / bits) }, (_, word) =>
    packed(conditions.slice(word * bits, (word + 1) * bits)),
  )
}

function packed(conditions: readonly string[]): string {
  return conditions
    .map((condition, n) => `bitShiftLeft(toUInt64(${condition}), ${n})`)
    .reduce((word, bit) => `bitOr(${word}, ${bit})`)
}
