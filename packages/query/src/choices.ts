import type { Comparator } from './ast/comparator.ts'
import type { Literal } from './ast/literal.ts'

/** The literals that a value has to equal one of, or none; undefined of a comparator that asks for something else. */
export function choicesOf(comparator: Comparator): readonly Literal[] | undefined {
  if (comparator.kind === 'one_of' || comparator.kind === 'none_of') return comparator.values
  if (comparator.kind !== 'equals' && comparator.kind !== 'differs') return undefined
  return comparator.right.kind === 'literal' ? [comparator.right.value] : undefined
}
