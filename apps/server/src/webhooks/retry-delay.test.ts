import { expect, test } from 'vitest'
import { retryDelay } from './retry-delay.ts'

const day = 86_400

test('eight tries take about a day', () => {
  for (const [random, least, most] of [
    [0, 0.9 * day, day],
    [1, day, 1.2 * day],
  ] as const) {
    const delays = [1, 2, 3, 4, 5, 6, 7].map(tries => retryDelay(tries, 0, random) ?? Number.NaN)
    expect(delays).toEqual(delays.toSorted((one, other) => one - other))
    const sum = delays.reduce((one, other) => one + other)
    expect(sum).toBeGreaterThan(least)
    expect(sum).toBeLessThan(most)
  }
  expect(retryDelay(8)).toBeUndefined()
})

test('a receiver may ask for more time, up to six hours, but not for less', () => {
  expect(retryDelay(1, 120, 0)).toBe(120)
  expect(retryDelay(1, 10 * day, 0)).toBe(6 * 3_600)
  expect(retryDelay(3, 1, 0)).toBe(600)
})
