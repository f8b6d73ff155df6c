import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areDisjoint, closed, type Interval, isWithin, orderedBy } from './interval.ts'

const number = fc.constantFrom(-1, 0, 0.5, 1, 1.5, 2, 3)
const interval = fc.oneof(
  fc.tuple(number, number).map(([one, other]) => closed(Math.min(one, other), Math.max(one, other))),
  fc
    .tuple(fc.constantFrom('greater_than', 'at_least', 'less_than', 'at_most'), number)
    .map(([kind, bound]) => orderedBy(kind, bound)),
)
const samples = Array.from({ length: 41 }, (_, index) => index / 4 - 5)

function has({ min, max, isMinOpen, isMaxOpen }: Interval, value: number): boolean {
  return (isMinOpen ? value > min : value >= min) && (isMaxOpen ? value < max : value <= max)
}

it('has another inside it if it has all its numbers', () => {
  fc.assert(
    fc.property(interval, interval, (one, other) => {
      expect(isWithin(one, other)).toBe(
        isEndIn(one, other) && samples.every(value => !has(one, value) || has(other, value)),
      )
    }),
  )
})

/** Samples do not reach to infinity. */
function isEndIn(one: Interval, other: Interval): boolean {
  return (
    (Number.isFinite(one.min) || other.min === one.min) && (Number.isFinite(one.max) || other.max === one.max)
  )
}

it.each([false, true])('is disjoint from another if no number is in both; whole: %s', areWhole => {
  fc.assert(
    fc.property(interval, interval, (one, other) => {
      const shared = samples.filter(
        value => has(one, value) && has(other, value) && (!areWhole || Number.isInteger(value)),
      )
      expect(areDisjoint(one, other, areWhole)).toBe(shared.length === 0)
    }),
  )
})
