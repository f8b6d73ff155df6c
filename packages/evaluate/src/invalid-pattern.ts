/** A pattern of `matches` that the regular expression engine refuses. */
export class InvalidPattern extends Error {
  readonly pattern: string

  constructor(pattern: string, cause: unknown) {
    super(`“${pattern}” is not an RE2 regular expression.`, { cause })
    this.name = 'InvalidPattern'
    this.pattern = pattern
  }
}
