import { expect, test } from 'vitest'
import { formatAmount, formatBytes, formatShare } from './number.ts'

test.each([
  [0, '0 lines'],
  [1, '1 line'],
  [1234567, '1,234,567 lines'],
])('%i lines read “%s”', (count, text) => {
  expect(formatAmount(count, 'line')).toBe(text)
})

test.each([
  [0, 0, '0%'],
  [0, 10, '0%'],
  [1, 3, '33.3%'],
  [12034, 23570, '51.1%'],
  [1, 1_000_000, 'under 0.1%'],
  [999_999, 1_000_000, 'over 99.9%'],
  [10, 10, '100%'],
])('%i of %i is %s', (part, total, text) => {
  expect(formatShare(part, total)).toBe(text)
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [87_000_090, '87.0 MB'],
  [123_456_789, '123 MB'],
  [5e15, '5000 TB'],
])('%i bytes read “%s”', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
