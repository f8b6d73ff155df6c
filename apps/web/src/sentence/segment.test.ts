import { expect, it } from 'vitest'
import { segment } from './segment.ts'

const texts = (text: string, spans: Parameters<typeof segment<number>>[1]) =>
  segment(text, spans).map(({ text, marks }) => [text, ...marks])

it('leaves a text without spans whole', () => {
  expect(texts('all of them', [])).toEqual([['all of them']])
})

it('cuts around each span', () => {
  expect(
    texts('fans who bought twice', [
      { start: 9, end: 15, mark: 1 },
      { start: 16, end: 21, mark: 2 },
    ]),
  ).toEqual([['fans who '], ['bought', 1], [' '], ['twice', 2]])
})

it('lets spans overlap', () => {
  expect(
    texts('bought or viewed lately', [
      { start: 0, end: 23, mark: 1 },
      { start: 10, end: 23, mark: 2 },
    ]),
  ).toEqual([
    ['bought or ', 1],
    ['viewed lately', 1, 2],
  ])
})

it('keeps to the text where a span goes past it, and ignores an empty one', () => {
  expect(
    texts('short', [
      { start: 2, end: 99, mark: 1 },
      { start: 0, end: 0, mark: 2 },
    ]),
  ).toEqual([['sh'], ['ort', 1]])
})

it('always gives back the text that came in', () => {
  const text = 'naïve 👩‍👧 words'
  const parts = segment(text, [{ start: 3, end: 8, mark: 'x' }])
  expect(parts.map(part => part.text).join('')).toBe(text)
})
