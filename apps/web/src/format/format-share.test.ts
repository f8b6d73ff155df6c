import { expect, it } from 'vitest'
import { formatShare } from './format-share.ts'

it('gives a share to one decimal', () => {
  expect(formatShare(1506, 23570)).toBe('6.4\u202f%')
  expect(formatShare(1, 2)).toBe('50\u202f%')
  expect(formatShare(0, 10)).toBe('0\u202f%')
  expect(formatShare(10, 10)).toBe('100\u202f%')
})

it('never rounds a few to none, nor almost all to all', () => {
  expect(formatShare(1, 23570)).toBe('< 0.1\u202f%')
  expect(formatShare(23569, 23570)).toBe('> 99.9\u202f%')
})

it('has an answer for a workspace without profiles', () => {
  expect(formatShare(0, 0)).toBe('0\u202f%')
})
