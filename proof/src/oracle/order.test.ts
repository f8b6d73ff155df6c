import { expect, it } from 'vitest'
import { did } from '../testing/people.ts'
import { byCodePoint, byTime } from './order.ts'

it('orders texts by code points, whatever their UTF-16 units', () => {
  const texts = ['\u{1D49C}', 'ｚ', 'b', 'a', '', 'ab', 'é', 'B', 'e\u0301']
  expect(texts.sort(byCodePoint)).toEqual(['', 'B', 'a', 'ab', 'b', 'e\u0301', 'é', 'ｚ', '\u{1D49C}'])
})

it('orders calls by time, and those of one time by message id', () => {
  const calls = [
    [2, 'a'],
    [1, 'b'],
    [1, 'B'],
    [1, '\u{1D49C}'],
    [1, 'ｚ'],
  ] as const
  const inOrder = calls.map(([time, messageId]) => ({ ...did('A', {}, time), messageId })).sort(byTime)
  expect(inOrder.map(({ messageId }) => messageId)).toEqual(['B', 'b', 'ｚ', '\u{1D49C}', 'a'])
})
