import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Comparator } from '../ast/comparator.ts'
import { parseDate } from '../ast/date.ts'
import { toMilliseconds } from '../ast/duration.ts'
import type { Literal } from '../ast/literal.ts'
import { excludes, implies } from './demand.ts'

const now = Date.parse('2026-03-02T00:00:00Z')

const literal = fc.constantFrom<Literal[]>(
  1,
  2,
  2.5,
  '1',
  '2.0',
  '-1',
  'a',
  'ab',
  'b',
  '',
  true,
  'true',
  '2026-03-01',
  '1e999',
)
const text = fc.constantFrom('a', 'ab', 'b', '', '1', 'true', '2026-03-01')
const date = fc.constantFrom('2026-03-01', '2026-03-01T00:00:00Z', '2026-03-03')
const duration = fc.record({ amount: fc.nat(2), unit: fc.constant('day') })
const comparator = fc.oneof<fc.Arbitrary<Comparator>[]>(
  fc.record({
    kind: fc.constant('equals'),
    right: fc.record({ kind: fc.constant('literal'), value: literal }),
  }),
  fc.record({
    kind: fc.constantFrom('greater_than', 'at_least', 'less_than', 'at_most'),
    right: fc.record({ kind: fc.constant('literal'), value: fc.oneof(fc.constantFrom(1, 2, 2.5), date) }),
  }),
  fc.record({ kind: fc.constant('one_of'), values: fc.array(literal, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('contains'), values: fc.array(text, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constantFrom('starts_with', 'ends_with'), value: text }),
  fc.record({ kind: fc.constantFrom('before_date', 'after_date'), date }),
  fc.record({ kind: fc.constantFrom('within_last', 'before_last', 'within_next', 'after_next'), duration }),
)
const value = fc.oneof(
  fc.constantFrom<Literal[]>(
    0,
    1,
    1.5,
    2,
    2.5,
    -1,
    now,
    now - 86_400_000,
    Number.POSITIVE_INFINITY,
    true,
    false,
  ),
  fc.constantFrom(
    '1',
    '2.0',
    '1.0',
    'a',
    'ab',
    'aba',
    'b',
    '',
    'true',
    '2026-03-01',
    '2026-03-02T00:00Z',
    '1772323200000',
  ),
)

it('of one comparator implies another only if that holds wherever it does', () => {
  fc.assert(
    fc.property(comparator, comparator, value, (one, other, each) => {
      if (implies(one, other) && holds(one, each)) expect(holds(other, each)).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

it('of one comparator excludes another only if both never hold', () => {
  fc.assert(
    fc.property(comparator, comparator, value, (one, other, each) => {
      if (excludes(one, other, false)) expect(holds(one, each) && holds(other, each)).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

/** What the comparators mean, of one value. */
function holds(comparator: Comparator, value: Literal): boolean {
  const number = numberOf(value)
  const time = typeof value === 'number' ? value : parseDate(String(value))
  const is = (other: Literal) =>
    typeof other === 'number' ? number === other : String(value) === String(other)
  switch (comparator.kind) {
    case 'equals':
      return comparator.right.kind === 'literal' && is(comparator.right.value)
    case 'one_of':
      return comparator.values.some(is)
    case 'contains':
      return comparator.values.some(part => String(value).includes(part))
    case 'starts_with':
      return String(value).startsWith(comparator.value)
    case 'ends_with':
      return String(value).endsWith(comparator.value)
    case 'before_date':
      return time !== undefined && time < (parseDate(comparator.date) ?? Number.NaN)
    case 'after_date':
      return time !== undefined && time > (parseDate(comparator.date) ?? Number.NaN)
    case 'within_last':
      return time !== undefined && time <= now && time >= now - toMilliseconds(comparator.duration)
    case 'before_last':
      return time !== undefined && time <= now - toMilliseconds(comparator.duration)
    case 'within_next':
      return time !== undefined && time >= now && time <= now + toMilliseconds(comparator.duration)
    case 'after_next':
      return time !== undefined && time >= now + toMilliseconds(comparator.duration)
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most': {
      const right = comparator.right.kind === 'literal' ? comparator.right.value : ''
      const [left, bound] = typeof right === 'string' ? [time, parseDate(right)] : [number, Number(right)]
      if (left === undefined || bound === undefined) return false
      if (comparator.kind === 'greater_than') return left > bound
      if (comparator.kind === 'less_than') return left < bound
      return comparator.kind === 'at_least' ? left >= bound : left <= bound
    }
    default:
      return false
  }
}

function numberOf(value: Literal): number | undefined {
  if (typeof value === 'number') return value
  const isNumeral = /^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/.test(String(value))
  return isNumeral && Number.isFinite(Number(value)) ? Number(value) : undefined
}
