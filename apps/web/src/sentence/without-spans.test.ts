import { expect, it } from 'vitest'
import { findWords } from './find-words.ts'
import { withoutSpans } from './without-spans.ts'

it.each([
  ['customers like ada@example.com who bought', ['ada@example.com'], 'customers like who bought'],
  ['customers like “ada@example.com”, who bought', ['ada@example.com'], 'customers like, who bought'],
  ['who bought (call +1 555 010 2030)', ['+1 555 010 2030'], 'who bought (call)'],
  ['ask a@b.example or c@d.example.', ['c@d.example', 'a@b.example'], 'ask or.'],
  ['who bought', [], 'who bought'],
])('%s', (sentence, words, rest) => {
  expect(withoutSpans(sentence, findWords(sentence, words))).toBe(rest)
})
