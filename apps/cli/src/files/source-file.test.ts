import { expect, test } from 'vitest'
import { SourceFile } from './source-file.ts'

const place = (text: string, offset: number) => {
  const { line, column, message } = new SourceFile('a.yaml', text).mistakeIn(
    ['query'],
    'Line 1, column 2: this is wrong.',
    offset,
  )
  return `${line}:${column} ${message}`
}

test.each([
  ['a plain text', 'query: abc def', 4, '1:12'],
  ['a quoted one', 'query: "abc def"', 4, '1:13'],
  ['a block', 'name: a\nquery: |\n  abc\n  def\n', 4, '4:3'],
  ['a block after a comment', 'query: | # here\n    abc\n    def\n', 5, '3:6'],
  ['a block with lines further in', 'query: |-\n  abc\n    def', 6, '3:5'],
  ['a block with empty lines', 'query: |\n  abc\n\n  def\n', 5, '4:3'],
  ['a block of a file with Windows’ line ends', 'query: |\r\n  abc\r\n  def\r\n', 5, '3:4'],
])('a mistake in %s is where it stands', (_what, text, offset, expected) => {
  expect(place(text, offset)).toBe(`${expected} this is wrong.`)
})

test.each([
  ['a folded one', 'query: >\n  abc\n  def\n', '1:8'],
  ['one with escapes', `query: 'a''b'`, '1:8'],
])('in %s it is said where that begins, and how far in', (_what, text, expected) => {
  expect(place(text, 2)).toBe(`${expected} Line 1, column 2: this is wrong.`)
})

test('of a value that is not there the innermost that is has it', () => {
  const file = new SourceFile('a.yaml', 'name: a\nlinks:\n  banner: b\n')
  expect(file.mistakeIn(['links', 'banner', 'size'], 'Wrong')).toEqual({
    line: 3,
    column: 11,
    message: 'Wrong.',
  })
  expect(file.mistakeIn(['nowhere'], 'Wrong')).toMatchObject({ line: 1, column: 1 })
})
