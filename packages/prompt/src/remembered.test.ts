import { expect, test, vi } from 'vitest'
import { remembered } from './remembered.ts'

test('works once for each text, until there are too many', () => {
  const make = vi.fn((text: string) => text.length)
  const length = remembered(make, 2)
  expect(['one', 'three', 'one', 'three'].map(length)).toEqual([3, 5, 3, 5])
  expect(make).toHaveBeenCalledTimes(2)
  expect(['seven', 'one'].map(length)).toEqual([5, 3])
  expect(make).toHaveBeenCalledTimes(4)
})
