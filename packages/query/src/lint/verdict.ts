import type { Junction, Query } from '../ast/query.ts'
import type { WorkspaceSchema } from '../check/workspace-schema.ts'
import { contradictionsIn } from './contradiction.ts'
import { judge, opposite } from './judge.ts'
import type { Verdict } from './warning.ts'

/**
 * Whether a query holds for nobody, or for everybody, whatever the data; undefined where that is not certain. Given a
 * schema, for data as the schema says it is.
 */
export function verdictOf(query: Query, schema?: WorkspaceSchema): Verdict | undefined {
  return verdictIn(query, schema, false)
}

/** Users of an account have no users themselves: of them ANY and ALL are false. */
function verdictIn(
  query: Query,
  schema: WorkspaceSchema | undefined,
  isOfUsers: boolean,
): Verdict | undefined {
  switch (query.kind) {
    case 'comparison':
      return judge(query)
    case 'not':
      return opposite(verdictIn(query.operand, schema, isOfUsers))
    case 'any':
    case 'all':
      if (isOfUsers) return 'never'
      // Not always, if it holds for every user: an account may have none.
      return verdictIn(query.operand, schema, true) === 'never' ? 'never' : undefined
    case 'and':
    case 'or':
      return verdictOfJunction(query, schema, isOfUsers)
  }
}

function verdictOfJunction(
  query: Junction,
  schema: WorkspaceSchema | undefined,
  isOfUsers: boolean,
): Verdict | undefined {
  const deciding: Verdict = query.kind === 'and' ? 'never' : 'always'
  const verdicts = query.operands.map(operand => verdictIn(operand, schema, isOfUsers))
  if (verdicts.includes(deciding)) return deciding
  if (verdicts.every(verdict => verdict === opposite(deciding))) return opposite(deciding)
  return contradictionsIn(query, schema).some(({ isCertain }) => isCertain) ? deciding : undefined
}
