import { expect, it } from 'vitest'
import { roundToMillionths } from './round-to-millionths.ts'

it.each([
  [0.1 + 0.2, 0.3],
  [0.0000005, 0],
  [0.0000015, 0.000002],
  [0.0000025, 0.000002],
  [-0.0000015, -0.000002],
  [-0.0000025, -0.000002],
  [-0.0000026, -0.000003],
  [1234.5678915, 1234.567892],
  [2 ** 53, 2 ** 53],
  [1e300, 1e300],
  [1e303, Number.POSITIVE_INFINITY],
  [-1e303, Number.NEGATIVE_INFINITY],
])('%s becomes %s', (value, rounded) => {
  expect(roundToMillionths(value)).toBe(rounded)
})

it('takes a tie of zero for zero', () => {
  expect(roundToMillionths(-0.0000005)).toBe(-0)
})
