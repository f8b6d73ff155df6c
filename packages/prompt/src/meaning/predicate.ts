import type { Comparator, Query, Scalar } from '@muster/query'
import { isBirthday } from '../link/find-measure.ts'
import type { LinkedAttribute, LinkedValue } from '../link/linked-attribute.ts'
import type { Bound } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window/window.ts'
import { allOf, anyOf, compare, compareBounds, compareValues } from './compare.ts'
import { compareDate, inMonth } from './compare-date.ts'

/** What is asked of an attribute. */
export type Test =
  /** One of the values, or all of them; each in all the spellings of the data. */
  | {
      readonly kind: 'values'
      readonly spellings: readonly (readonly LinkedValue[])[]
      readonly all: boolean
    }
  /** Within any of these ranges. */
  | { readonly kind: 'bounds'; readonly ranges: readonly (readonly Bound[])[] }
  /** So many are in the list. */
  | { readonly kind: 'size'; readonly ranges: readonly (readonly Bound[])[] }
  | { readonly kind: 'age'; readonly ranges: readonly (readonly Bound[])[] }
  | { readonly kind: 'date'; readonly window: Window }
  /** In any of these months of whatever year. */
  | { readonly kind: 'months'; readonly months: readonly number[] }
  | { readonly kind: 'truth' }
  | { readonly kind: 'presence' }
  | {
      readonly kind: 'affix'
      readonly affix: 'contains' | 'starts_with' | 'ends_with'
      readonly text: string
    }
  /** As that of the event just outside. */
  | { readonly kind: 'same' }

/** An attribute that may be meant, and what is asked of it. */
export interface PredicateOption {
  readonly attribute: LinkedAttribute
  readonly test: Test
  readonly negated: boolean
  /** The attribute was said by its name. */
  readonly isNamed: boolean
  readonly cost: number
  readonly assumptions: readonly string[]
}

/** Just what is asked, and nothing else said of it. */
export function optionOf(attribute: LinkedAttribute, test: Test, cost = 0): PredicateOption {
  return { attribute, test, negated: false, isNamed: false, cost, assumptions: [] }
}

/** What a test asks of a scalar; undefined where the language cannot say so. */
export function testOf(
  { attribute, test, negated }: Pick<PredicateOption, 'attribute' | 'test' | 'negated'>,
  scalar: Scalar = attribute.field,
): Query | undefined {
  switch (test.kind) {
    case 'values':
      return test.all
        ? allOf(test.spellings.map(spelling => compareValues(scalar, [spelling], negated)))
        : compareValues(scalar, test.spellings, negated)
    case 'bounds':
      return compareRanges(scalar, test.ranges, negated)
    case 'age':
      return compareRanges(
        isBirthday(attribute) ? { kind: 'function', name: 'years_since', of: scalar } : scalar,
        test.ranges,
        negated,
      )
    case 'size':
      return compareRanges({ kind: 'function', name: 'size', of: scalar }, test.ranges, negated)
    case 'date': {
      const query = compareDate(attribute, scalar, test.window)
      return negated && query ? { kind: 'not', operand: query } : query
    }
    case 'months': {
      const query = anyOf(test.months.map(month => inMonth(scalar, month)))
      return negated ? { kind: 'not', operand: query } : query
    }
    case 'truth':
      return compare(scalar, { kind: 'equals', right: { kind: 'literal', value: !negated } })
    case 'presence':
      return compare(scalar, { kind: negated ? 'absent' : 'exists' })
    case 'affix':
      return compareAffix(scalar, test, negated)
    case 'same':
      if (scalar.kind !== 'property') return undefined
      return compare(scalar, {
        kind: negated ? 'differs' : 'equals',
        right: { kind: 'parent_property', path: scalar.path },
      })
  }
}

function compareRanges(scalar: Scalar, ranges: readonly (readonly Bound[])[], negated: boolean): Query {
  const queries = ranges.map(bounds => compareBounds(scalar, bounds, negated))
  return negated ? allOf(queries) : anyOf(queries)
}

function compareAffix(
  scalar: Scalar,
  { affix, text }: Extract<Test, { kind: 'affix' }>,
  negated: boolean,
): Query {
  if (affix === 'contains') return compare(scalar, { kind: negated ? 'omits' : 'contains', values: [text] })
  const comparator: Comparator = { kind: affix, value: text }
  const query = compare(scalar, comparator)
  return negated ? { kind: 'not', operand: query } : query
}
