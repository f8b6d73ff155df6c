/** A pattern of `matches` that is no RE2 regular expression. */
export class InvalidPattern extends Error {
  constructor(cause: unknown) {
    super('A pattern of matches(…) is not an RE2 regular expression.', { cause })
    this.name = 'InvalidPattern'
  }
}

const cannotCompileRegexp = '427'

/** What the engine threw, as what the query's author can do something about. */
export function asQueryError(error: unknown): unknown {
  const isPattern = error instanceof Error && 'code' in error && error.code === cannotCompileRegexp
  return isPattern ? new InvalidPattern(error) : error
}
