import type { Edge, Grammar, Made } from './grammar.ts'

/** What costs more than this is not worth following: nothing costs less than what it is made of. */
const dearest = 2

/** Of one kind, no more than so many readings of one stretch are followed. */
const beam = 5

/** All that was read from a row of tokens: for each stretch of it, the readings, the cheapest of each kind first. */
export class Chart<Phrase extends { readonly kind: string }> {
  readonly #cells: Map<string, Edge<Phrase>[]>[][]
  readonly #grammar: Grammar<Phrase>
  readonly length: number

  /** Reads the stretches from short to long, each from two shorter ones beside each other. */
  constructor(length: number, words: readonly Edge<Phrase>[], grammar: Grammar<Phrase>) {
    this.length = length
    this.#grammar = grammar
    this.#cells = Array.from({ length }, () => Array.from({ length: length + 1 }, () => new Map()))
    const starting = words.reduce(
      (rows, word) => {
        rows[word.start]?.push(word)
        return rows
      },
      Array.from({ length }, (): Edge<Phrase>[] => []),
    )
    for (let size = 1; size <= length; size++) {
      for (let start = 0; start + size <= length; start++)
        this.#read(start, start + size, starting[start] ?? [])
    }
  }

  /** The readings of one kind of a stretch. */
  at<Kind extends Phrase['kind']>(
    start: number,
    end: number,
    kind: Kind,
  ): readonly Edge<Extract<Phrase, { kind: Kind }>>[] {
    return (this.#cells[start]?.[end]?.get(kind) ?? []) as Edge<Extract<Phrase, { kind: Kind }>>[]
  }

  #read(start: number, end: number, words: readonly Edge<Phrase>[]): void {
    const cell = this.#cells[start]?.[end]
    if (!cell) return
    for (const word of words) if (word.end === end) this.#add(cell, word)
    for (let middle = start + 1; middle < end; middle++) {
      const [left, right] = [this.#cells[start]?.[middle], this.#cells[middle]?.[end]]
      if (left && right && left.size > 0 && right.size > 0) this.#join(cell, left, right)
    }
    for (const [kind, readings] of cell) cell.set(kind, this.#likeliest(readings))
  }

  #likeliest(readings: Edge<Phrase>[]): Edge<Phrase>[] {
    const kept = new Map<string | number, Edge<Phrase>>()
    for (const reading of readings.sort((one, other) => one.cost - other.cost)) {
      const key = this.#grammar.keyOf(reading.phrase) ?? kept.size
      if (!kept.has(key)) kept.set(key, reading)
      if (kept.size === beam) break
    }
    return [...kept.values()]
  }

  #join(
    cell: Map<string, Edge<Phrase>[]>,
    left: Map<string, Edge<Phrase>[]>,
    right: Map<string, Edge<Phrase>[]>,
  ): void {
    for (const [kind, before] of left) {
      const rules = this.#grammar.pairs.get(kind)
      if (!rules) continue
      for (const [combine, behind] of rules) {
        for (const one of before) {
          for (const other of right.get(behind) ?? []) {
            const span = { start: one.start, end: other.end }
            this.#addMade(cell, combine(one, other), span, one.cost + other.cost)
          }
        }
      }
    }
  }

  #addMade(
    cell: Map<string, Edge<Phrase>[]>,
    made: Made<Phrase>,
    span: { start: number; end: number },
    cost: number,
  ): void {
    for (const one of made) this.#add(cell, { ...span, phrase: one.phrase, cost: cost + one.cost })
  }

  #add(cell: Map<string, Edge<Phrase>[]>, edge: Edge<Phrase>): void {
    if (edge.cost > dearest) return
    const readings = cell.get(edge.phrase.kind)
    if (readings) readings.push(edge)
    else cell.set(edge.phrase.kind, [edge])
    for (const rule of this.#grammar.singles.get(edge.phrase.kind) ?? []) {
      this.#addMade(cell, rule(edge), edge, edge.cost)
    }
  }
}
