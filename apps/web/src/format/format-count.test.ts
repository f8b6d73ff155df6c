import { expect, it } from 'vitest'
import { formatCount } from './format-count.ts'

it('groups the digits', () => {
  expect(formatCount(0)).toBe('0')
  expect(formatCount(1506)).toBe('1,506')
  expect(formatCount(12_345_678)).toBe('12,345,678')
})
