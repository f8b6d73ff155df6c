import type { Query } from './query.ts'

/**
 * Whether an operand has to stand in parentheses to be read back as it is: NOT, ANY and ALL bind tighter than AND,
 * and AND tighter than OR. A junction inside one of its own kind keeps them too, so that it stays one operand.
 */
export function needsParentheses(operand: Query, parent: Query): boolean {
  return operand.kind === 'or' || (operand.kind === 'and' && parent.kind !== 'or')
}
