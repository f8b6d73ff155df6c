import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  Scalar,
} from 'yaml'

/** Something wrong in a file; line and column count from 1. */
export interface Mistake {
  readonly line: number
  readonly column: number
  readonly message: string
}

export type Path = readonly (string | number)[]

/** A YAML file that knows where each of its values stands. */
export class SourceFile {
  readonly path: string
  /** What is no YAML in it, or none that means anything here. */
  readonly mistakes: readonly Mistake[]
  /** What the whole of it holds; undefined where it has mistakes. */
  readonly value: unknown
  readonly #text: string
  readonly #document: Document.Parsed
  readonly #lines = new LineCounter()

  constructor(path: string, text: string) {
    this.path = path
    this.#text = text
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false })
    const { errors, warnings } = this.#document
    this.mistakes = [...errors, ...warnings].map(({ pos: [offset], message }) =>
      this.#mistakeAt(offset, message),
    )
    if (this.mistakes.length > 0) return
    try {
      this.value = this.#document.toJS()
    } catch (error) {
      // Aliases may repeat each other until no memory is left: the library counts them.
      this.mistakes = [this.#mistakeAt(0, error instanceof Error ? error.message : String(error))]
    }
  }

  /** Its fields, as they stand in it; undefined where it is not made of fields. */
  get fields(): string[] | undefined {
    const { contents } = this.#document
    if (!isMap(contents)) return undefined
    return contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : String(key)))
  }

  /** A mistake in a value, as many characters into its text; at the beginning where it has no such value. */
  mistakeIn(path: Path, message: string, offset = 0): Mistake {
    const node = this.#nodeAt(path)
    if (isScalar(node) && typeof node.value === 'string') {
      const place = placeInText(this.#text, node, node.value, offset)
      if (place !== undefined) return this.#mistakeAt(place, message.replace(/^Line \d+, column \d+: /, ''))
    }
    return this.#mistakeAt(isNode(node) ? (node.range?.[0] ?? 0) : 0, message)
  }

  /** A mistake in the name of a field. */
  mistakeInField(field: string, message: string): Mistake {
    const { contents } = this.#document
    const pair = isMap(contents)
      ? contents.items.find(({ key }) => isScalar(key) && String(key.value) === field)
      : undefined
    return this.#mistakeAt(isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0, message)
  }

  /** The innermost of the values on a path that is there. */
  #nodeAt(path: Path): unknown {
    let node: unknown = this.#document.contents
    for (const step of path) {
      const inner = isCollection(node) ? node.get(step, true) : undefined
      if (inner === undefined) break
      node = inner
    }
    return node
  }

  #mistakeAt(offset: number, message: string): Mistake {
    const { line, col } = this.#lines.linePos(offset)
    return { line, column: col, message: /[.?!]$/.test(message) ? message : `${message}.` }
  }
}

/** Where a character of a text stands in its file; undefined where the file does not hold the text as it is. */
function placeInText(
  file: string,
  { range, type }: Scalar,
  text: string,
  offset: number,
): number | undefined {
  const start = range?.[0]
  if (start === undefined) return undefined
  if (type !== Scalar.BLOCK_LITERAL) {
    const opening = type === Scalar.PLAIN ? start : start + 1
    return file.startsWith(text, opening) ? opening + offset : undefined
  }
  // Below its sign, each line of the text ends a line of the file, after the space that it is set in by.
  const before = text.slice(0, offset).split('\n')
  const row = before.length - 1
  const line = text.split('\n')[row] ?? ''
  const lineStart = startOfLine(file, start, row + 1)
  const lineEnd = file.indexOf('\n', lineStart)
  const inFile = file.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, '')
  if (!inFile.endsWith(line)) return undefined
  return lineStart + inFile.length - line.length + (before[row]?.length ?? 0)
}

/** Where the line begins that is so many below the one that a place is on. */
function startOfLine(file: string, place: number, below: number): number {
  let start = place
  for (let passed = 0; passed < below; passed++) {
    const end = file.indexOf('\n', start)
    if (end < 0) return file.length
    start = end + 1
  }
  return start
}
