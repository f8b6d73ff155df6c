import type { ExplainedCondition } from '../api/explain.ts'

/** What is negated is not shown by itself: its own parts, and what decided it, stand below the negation. */
export function withDecision(condition: ExplainedCondition): ExplainedCondition {
  const { kind, text, description, matches, conditions: [negated] = [] } = condition
  return kind === 'not' && negated ? { ...negated, kind, text, description, matches } : condition
}
