import { expect, it } from 'vitest'
import { counted, distanceWords, ordinal } from './english.ts'

it.each([
  [1, 'first'],
  [10, 'tenth'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [22, '22nd'],
  [103, '103rd'],
  [111, '111th'],
  [1_000, '1,000th'],
])('%i is the %s', (number, text) => {
  expect(ordinal(number)).toBe(text)
})

it.each([
  [0, 'less than a minute'],
  [60_000, '1 minute'],
  [119 * 60_000, '119 minutes'],
  [47 * 3_600_000 + 1, 'more than 47 hours'],
  [31 * 86_400_000, '31 days'],
  [30 * 86_400_000 + 1, 'more than 30 days'],
  [1_500 * 86_400_000, '1,500 days'],
])('%i ms is %s', (milliseconds, text) => {
  expect(distanceWords(milliseconds)).toBe(text)
})

it('one has no plural', () => {
  expect([counted(1, 'day'), counted(0, 'day'), counted(1_234_567, 'day')]).toEqual([
    '1 day',
    '0 days',
    '1,234,567 days',
  ])
})
