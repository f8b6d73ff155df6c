import { print } from '../print/print.ts'
import { verdictOf } from './verdict.ts'
import { type Rule, warning } from './warning.ts'

/** A query that matches nobody, or everybody, for what its parts ask together. */
export const wholeQuery: Rule = (query, { schema }) => {
  const verdict = verdictOf(query, schema)
  if (!verdict) return []
  const message = verdict === 'never' ? 'Nobody can ever match this query.' : 'Everybody matches this query.'
  return [warning('whole-query', message, print(query), verdict)]
}
