import { expect, it } from 'vitest'
import { formatValue } from './format-value.ts'

it.each([
  ['free', '“free”'],
  ['', '“”'],
  [12.5, '12.5'],
  [false, 'false'],
  [null, 'null'],
  [['a', 1], '“a”, 1'],
  [[], 'an empty list'],
  [{ city: 'Utrecht' }, '{"city":"Utrecht"}'],
])('%j reads %s', (value, text) => {
  expect(formatValue(value)).toBe(text)
})
