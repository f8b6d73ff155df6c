import { ClickHouseError } from '@clickhouse/client'

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
  return error instanceof ClickHouseError && error.code === cannotCompileRegexp
    ? new InvalidPattern(error)
    : error
}
