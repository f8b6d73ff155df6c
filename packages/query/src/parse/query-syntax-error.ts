export interface Mistake {
  /** One sentence without its full stop. */
  readonly problem: string
  /** Where it begins, in UTF-16 code units from 0. */
  readonly offset: number
  readonly length: number
  /** The text that stands there; empty at the end of the query. */
  readonly found: string
  /** What could stand there instead; empty where the mistake is not one of grammar. */
  readonly expected: readonly string[]
  /** The name that was probably meant. */
  readonly suggestion?: string | undefined
}

/** What was found, as a message shows it. */
export function shown(found: string): string {
  return `\`${found.length > 40 ? `${found.slice(0, 40)}…` : found}\``
}

/** A text is not a query. Its message is one plain sentence for people; line and column count from 1. */
export class QuerySyntaxError extends Error {
  override readonly name = 'QuerySyntaxError'
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly length: number
  readonly found: string
  readonly expected: readonly string[]
  readonly suggestion: string | undefined

  constructor(text: string, mistake: Mistake) {
    const lines = text.slice(0, mistake.offset).split(/\r\n|\r|\n/)
    const line = lines.length
    const column = (lines.at(-1) ?? '').length + 1
    const hint = mistake.suggestion === undefined ? '' : ` Did you mean \`${mistake.suggestion}\`?`
    super(`Line ${line}, column ${column}: ${mistake.problem}.${hint}`)
    this.line = line
    this.column = column
    this.offset = mistake.offset
    this.length = mistake.length
    this.found = mistake.found
    this.expected = mistake.expected
    this.suggestion = mistake.suggestion
  }
}
