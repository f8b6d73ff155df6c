import { type Literal, printScalar, type Query, rightLiteral } from '@muster/query'

/** The same query with “= a OR = b” written as one of a and b: two ways to say one thing, which are one reading. */
export function merged(query: Query): Query {
  if (query.kind === 'not') return { ...query, operand: merged(query.operand) }
  if (query.kind === 'and') return { ...query, operands: query.operands.map(merged) }
  if (query.kind !== 'or') return query
  const choices = query.operands.map(choiceOf)
  const [first, ...others] = choices
  if (!first || others.some(choice => choice?.left !== first.left)) return query
  const values = choices.flatMap(choice => choice?.values ?? [])
  return { ...first.comparison, comparator: { kind: 'one_of', values } }
}

function choiceOf(query: Query) {
  if (query.kind !== 'comparison') return undefined
  const { comparator, left } = query
  const values = comparator.kind === 'one_of' ? comparator.values : equalTo(query)
  return values && { comparison: query, left: printScalar(left), values }
}

function equalTo({ comparator }: Extract<Query, { kind: 'comparison' }>): readonly Literal[] | undefined {
  const value = comparator.kind === 'equals' ? rightLiteral(comparator) : undefined
  return value === undefined ? undefined : [value]
}
