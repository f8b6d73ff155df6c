import { expect, it } from 'vitest'
import { numberOf } from './number-of.ts'

it.each([
  [12, 12],
  ['12', 12],
  ['-12.50', -12.5],
  ['.5', 0.5],
  ['-.5e-3', -0.0005],
  ['1E3', 1000],
  ['1e+3', 1000],
  ['007', 7],
])('%j is the number %s', (value, number) => {
  expect(numberOf(value)).toBe(number)
})

it.each([
  '',
  ' 1',
  '1 ',
  '1\n',
  '+1',
  '1.',
  '0x1f',
  '1_000',
  'Infinity',
  'NaN',
  '1e400',
  true,
  null,
  undefined,
  {},
  [1],
])('%j is no number', value => {
  expect(numberOf(value)).toBeNaN()
})
