import { expect, test } from 'vitest'
import { oneLine, padEnd, padStart, printable, truncate } from './text.ts'

test('what could steer the terminal is taken out; line breaks stay', () => {
  expect(printable('\u001B[31mred\u001B[0m\ttext\nnext')).toBe('red text\nnext')
})

test('one line is one line, whatever is in it', () => {
  expect(oneLine('two\nlines\u001B[2J')).toBe('two lines')
})

test('text is cut by the columns it takes, never inside a character', () => {
  expect(truncate('short', 5)).toBe('short')
  expect(truncate('longer', 5)).toBe('long…')
  expect(truncate('山田太郎', 5)).toBe('山田…')
  expect(truncate('👩‍👩‍👧 family', 4)).toBe('👩‍👩‍👧 …')
})

test('wide characters count as two columns', () => {
  expect(padEnd('山', 4)).toBe('山  ')
  expect(padStart('山', 4)).toBe('  山')
})
