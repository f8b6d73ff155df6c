import { type AccountQuantifier, describeCondition, print, type Query } from '@muster/query'
import { explainComparison } from './explain-comparison.ts'
import type { Explaining, Findings } from './explaining.ts'
import type { ExplainedCondition } from './explanation.ts'

/** A condition, and what there was to decide it. */
export function explainCondition(query: Query, explaining: Explaining): ExplainedCondition {
  const { compiler, evaluation } = explaining
  return {
    kind: query.kind,
    text: print(query),
    description: describeCondition(query),
    matches: compiler.condition(query)(evaluation),
    ...findings(query, explaining),
  }
}

function findings(query: Query, explaining: Explaining): Findings {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { conditions: query.operands.map(operand => explainCondition(operand, explaining)) }
    case 'not':
      return { conditions: [explainCondition(query.operand, explaining)] }
    case 'any':
    case 'all':
      return explainUsers(query, explaining)
    case 'comparison':
      return explainComparison(query, explaining)
  }
}

function explainUsers(query: AccountQuantifier, { compiler, evaluation, forecast }: Explaining): Findings {
  const holds = compiler.condition(query.operand)
  const { users } = evaluation
  const matching = users.filter(user => holds(user)).length
  return { users: { matching, total: users.length }, until: forecast.changeOf(query) }
}
