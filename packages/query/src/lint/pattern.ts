import { print } from '../print/print.ts'
import { comparisons } from '../walk.ts'
import { type Rule, warning } from './warning.ts'

/** A pattern that is no regular expression. */
export const pattern: Rule = (query, { isPattern }) =>
  comparisons(query).flatMap(comparison => {
    const { comparator } = comparison
    if (comparator.kind !== 'matches' || isPattern === undefined || isPattern(comparator.pattern)) return []
    return [
      warning('pattern', 'The pattern is not a regular expression that can be used.', print(comparison)),
    ]
  })
