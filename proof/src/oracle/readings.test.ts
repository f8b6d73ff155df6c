import { expect, it } from 'vitest'
import { numberOf, textOf, timeOf } from './readings.ts'

it.each([
  ['12.5', 12.5],
  ['-3', -3],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['01', 1],
  ['1e3', 1000],
  ['1E-2', 0.01],
  [7, 7],
])('%j is the number %d', (value, number) => {
  expect(numberOf(value)).toBe(number)
})

it.each(['', ' 1', '1 ', '+1', '1.', '.', '-', '1e', '1e999', '0x10', '1_000', 'Infinity', 'NaN', '١'])(
  '%j is no number',
  value => {
    expect(numberOf(value)).toBeUndefined()
  },
)

it('reads no number in booleans, nulls and objects', () => {
  expect([true, false, null, {}].map(numberOf)).toEqual([undefined, undefined, undefined, undefined])
})

it('reads the JSON text of numbers and booleans, and none of objects', () => {
  expect([1.5, 1e21, true, false, 'a', ''].map(textOf)).toEqual(['1.5', '1e+21', 'true', 'false', 'a', ''])
  expect([null, {}].map(textOf)).toEqual([undefined, undefined])
})

it('reads numbers as Unix milliseconds, but no numerals', () => {
  expect(timeOf(1.5)).toBe(1.5)
  expect(timeOf('1970-01-01T00:00:01Z')).toBe(1000)
  expect(['1000', true, null, {}].map(timeOf)).toEqual([undefined, undefined, undefined, undefined])
})
