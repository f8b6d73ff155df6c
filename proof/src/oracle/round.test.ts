import { expect, it } from 'vitest'
import { roundToSixPlaces } from './round.ts'

it.each([
  [0.1 + 0.2, 0.3],
  [0.0000005, 0],
  [0.0000015, 0.000002],
  [0.0000025, 0.000002],
  [-0.0000015, -0.000002],
  [1.2345674, 1.234567],
  [1.2345676, 1.234568],
  [9007199254.740993, 9007199254.740993],
  [1e300, 1e300],
  [1e305, Number.POSITIVE_INFINITY],
])('%d becomes %d', (number, rounded) => {
  expect(roundToSixPlaces(number)).toBe(rounded)
})

it('makes no negative zero that could show', () => {
  expect(String(roundToSixPlaces(-1e-9))).toBe('0')
})
