import type { Comparator, Scalar } from '@muster/query'
import type { Instant } from './apply-function.ts'
import { compareTerms } from './compare-terms.ts'
import { compareWithLiteral } from './compare-with-literal.ts'
import type { List, Term } from './term.ts'
import { taggedValue } from './value.ts'

/** Whether a term compares so: 0 or 1, never null. On a list, whether any element does. */
export function compareTerm(
  term: Term,
  comparator: Comparator,
  termOf: (right: Scalar) => Term,
  instant: Instant,
): string {
  if ('right' in comparator && comparator.right.kind !== 'literal')
    return compareTerms(term, comparator.kind, termOf(comparator.right))
  return withNegations(comparator, positive => {
    const own = term.value && compareWithLiteral(term.value, positive, instant)
    const listed = term.list && compareList(term.list, positive, instant)
    return own && listed ? `(${own} OR ${listed})` : (own ?? listed ?? '0')
  })
}

/** `omits`, `none_of` and `absent` are the negation of their twins; `differs` is too, of a value that exists. */
export function withNegations(comparator: Comparator, holds: (positive: Comparator) => string): string {
  switch (comparator.kind) {
    case 'differs':
      return `(${holds({ kind: 'exists' })} AND NOT ${holds({ ...comparator, kind: 'equals' })})`
    case 'omits':
      return `(NOT ${holds({ ...comparator, kind: 'contains' })})`
    case 'none_of':
      return `(NOT ${holds({ ...comparator, kind: 'one_of' })})`
    case 'absent':
      return `(NOT ${holds({ kind: 'exists' })})`
    default:
      return holds(comparator)
  }
}

function compareList({ elements }: List, comparator: Comparator, instant: Instant): string {
  const texts = textsAskedFor(comparator)
  // Whatever else has such a text stands in the list as that text, with its type before it.
  if (texts)
    return `hasAny(${elements}, ${instant.parameters.texts(texts.flatMap(text => [`s${text}`, `n${text}`, `b${text}`]))})`
  return `arrayExists(x -> ${compareWithLiteral(taggedValue('x'), comparator, instant)}, ${elements})`
}

/** The texts any of which a value has to be, if that is all that is asked. */
function textsAskedFor(comparator: Comparator): string[] | undefined {
  const literals =
    comparator.kind === 'one_of'
      ? comparator.values
      : comparator.kind === 'equals' && comparator.right.kind === 'literal'
        ? [comparator.right.value]
        : []
  const isOfTexts = literals.length > 0 && literals.every(literal => typeof literal !== 'number')
  return isOfTexts ? literals.map(String) : undefined
}
