import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

function counted(count: number) {
  const asked: string[] = []
  const upper = remembered(text => {
    asked.push(text)
    return text === '' ? null : text.toUpperCase()
  }, count)
  return { upper, asked }
}

test('a result is worked out once, even where there is none', () => {
  const { upper, asked } = counted(10)
  expect(['a', 'a', '', '', 'a'].map(upper)).toEqual(['A', 'A', null, null, 'A'])
  expect(asked).toEqual(['a', ''])
})

test('at most twice as many are kept, and those that are asked for stay', () => {
  const { upper, asked } = counted(2)
  for (const text of ['a', 'b', 'c', 'a', 'd', 'a', 'e', 'a']) upper(text)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e'])
  upper('b')
  expect(asked.at(-1)).toBe('b')
})
