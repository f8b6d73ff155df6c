import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quote, unquote } from './quote.ts'

it('reads every text back', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom("'", '\\', 'a', '\n') }),
  )
  fc.assert(
    fc.property(texts, text => {
      expect(unquote(quote(text))).toBe(text)
    }),
  )
})

it.each([
  ["it's", "'it''s'"],
  ['a\\b', "'a\\b'"],
  ['\\', "'\\\\'"],
  ["\\'", "'\\\\'''"],
  ['two\nlines', "'two\nlines'"],
])('writes %j as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

it.each([
  ["'it\\'s'", "it's"],
  ["'\\d+'", '\\d+'],
  ["'a\\.b'", 'a\\.b'],
  ["'\\\\'", '\\'],
])('reads %s', (quoted, text) => {
  expect(unquote(quoted)).toBe(text)
})
