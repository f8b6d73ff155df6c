import { expect, test } from 'vitest'
import { checkLength } from './check-length.ts'

test.each([
  ['too short', 'vinyl lovers', 'prompt_too_short'],
  ['spaces at the ends do not count', `   ${'a'.repeat(19)}   `, 'prompt_too_short'],
  ['just long enough', 'a'.repeat(20), null],
  ['just short enough', ` ${'a'.repeat(300)}\n`, null],
  ['too long', 'a'.repeat(301), 'prompt_too_long'],
  ['a family is one character', '👩‍👩‍👧‍👦'.repeat(300), null],
  ['and nineteen of them are few', '👩‍👩‍👧‍👦'.repeat(19), 'prompt_too_short'],
])('%s', (_, prompt, error) => {
  expect(checkLength(prompt)).toBe(error)
})
