import { expect, it } from 'vitest'
import { findWords } from './find-words.ts'

it('finds every place of every word, in any case, from left to right', () => {
  expect(findWords('Vinyl fans who streamed vinyl', ['streamed', 'vinyl'])).toEqual([
    { start: 0, end: 5 },
    { start: 15, end: 23 },
    { start: 24, end: 29 },
  ])
})

it('finds whole words only', () => {
  expect(findWords('cartoons and carts, naïveté', ['cart', 'na'])).toEqual([])
})

it('takes signs for themselves', () => {
  expect(findWords('spent $50 (or so)', ['$50', '(or so)'])).toHaveLength(2)
})
