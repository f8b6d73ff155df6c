import { lint, type Query } from '@muster/query'
import { ApiError } from '../http/api-error.ts'
import { isPattern } from './is-pattern.ts'

/** Throws where a query has a pattern that is none: the database does not look at one for as long as nothing is there to match. */
export function requirePatterns(query: Query): void {
  const invalid = lint(query, { isPattern }).find(({ rule }) => rule === 'pattern')
  if (invalid) throw new ApiError(422, 'query_invalid', `${invalid.message} (\`${invalid.text}\`)`)
}
