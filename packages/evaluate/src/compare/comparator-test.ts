import type { Affix, Choice, Comparator, Containment, Equality, Match, Ordering } from '@muster/query'
import type { RegexEngine } from '../compile-options.ts'
import { numberOf } from '../value/number-of.ts'
import { anything, type Test } from '../value/some-value.ts'
import { textOf } from '../value/text-of.ts'
import { dateTest } from './date-test.ts'
import { patternTest } from './pattern-test.ts'

/** A comparator that cannot have another scalar on its right. */
export type ValueComparator = Exclude<Comparator, Equality | Ordering>

/** What a comparator tests one value for: of `absent`, `omits` and `none_of`, what they are the negation of. */
export function comparatorTest(comparator: ValueComparator, regex: RegexEngine | undefined): Test {
  switch (comparator.kind) {
    case 'exists':
    case 'absent':
      return anything
    case 'one_of':
    case 'none_of':
      return choiceTest(comparator)
    case 'contains':
    case 'omits':
    case 'starts_with':
    case 'ends_with':
    case 'matches':
      return ofText(textTest(comparator, regex))
    default:
      return dateTest(comparator)
  }
}

/** Whether a value equals any literal: the numbers among them as numbers, the others as texts. */
function choiceTest({ values }: Choice): Test {
  const numbers = new Set(values.filter(value => typeof value === 'number'))
  const texts = new Set<string | undefined>(values.filter(value => typeof value !== 'number').map(String))
  if (numbers.size === 0) return value => texts.has(textOf(value))
  return value => texts.has(textOf(value)) || numbers.has(numberOf(value))
}

function textTest(
  comparator: Containment | Affix | Match,
  regex: RegexEngine | undefined,
): (text: string) => boolean {
  switch (comparator.kind) {
    case 'contains':
    case 'omits':
      return text => comparator.values.some(part => text.includes(part))
    case 'starts_with':
      return text => text.startsWith(comparator.value)
    case 'ends_with':
      return text => text.endsWith(comparator.value)
    case 'matches':
      return patternTest(comparator.pattern, regex)
  }
}

function ofText(test: (text: string) => boolean): Test {
  return value => {
    const text = textOf(value)
    return text !== undefined && test(text)
  }
}
