import { expect, test } from 'vitest'
import { cutBatch } from './cut-batch.ts'

const kilobytes = (...sizes: number[]) => sizes.map(size => size * 1024)

test('a batch has as much as fits, and never nothing', () => {
  expect(cutBatch([])).toBe(0)
  expect(cutBatch(kilobytes(100, 100))).toBe(2)
  expect(cutBatch(kilobytes(128, 128, 1))).toBe(2)
  expect(cutBatch(kilobytes(300, 1))).toBe(1)
})
