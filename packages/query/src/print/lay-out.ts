import { needsParentheses } from '../ast/precedence.ts'
import type { Query } from '../ast/query.ts'
import { print } from './print.ts'

const width = 80
const indent = '  '

/**
 * The text of a query for people: what is longer than a line is broken, each condition on a line of its own. It parses to
 * the same query as the canonical text does.
 */
export function layOut(query: Query): string {
  return linesOf(query).join('\n')
}

function linesOf(query: Query): string[] {
  const text = print(query)
  if (text.length <= width) return [text]
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.flatMap((operand, index) =>
        operandLines(operand, query, index === 0 ? '' : `${query.kind.toUpperCase()} `),
      )
    case 'not':
    case 'any':
    case 'all':
      return operandLines(query.operand, query, `${query.kind.toUpperCase()} `)
    case 'comparison':
      return [text]
  }
}

/** An operand after what joins it to the one before; the rest of an AND without parentheses stands further in. */
function operandLines(operand: Query, parent: Query, joint: string): string[] {
  const [first = '', ...more] = linesOf(operand)
  if (!needsParentheses(operand, parent))
    return [joint + first, ...more.map(line => (operand.kind === 'and' ? indent + line : line))]
  if (more.length === 0) return [`${joint}(${first})`]
  return [`${joint}(`, ...[first, ...more].map(line => indent + line), ')']
}
