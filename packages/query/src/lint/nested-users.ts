import type { Query } from '../ast/query.ts'
import { print } from '../print/print.ts'
import { queriesIn } from '../walk.ts'
import { type Rule, warning } from './warning.ts'

/** ANY or ALL about the users of an account: they have no users themselves. */
export const nestedUsers: Rule = query =>
  queriesIn(query)
    .filter(isAboutUsers)
    .flatMap(({ operand }) => queriesIn(operand).filter(isAboutUsers))
    .map(inner =>
      warning('nested-users', 'A user has no users, so this never holds inside ANY or ALL.', print(inner)),
    )

function isAboutUsers(query: Query): query is Extract<Query, { kind: 'any' | 'all' }> {
  return query.kind === 'any' || query.kind === 'all'
}
