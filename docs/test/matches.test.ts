import { expect, test } from 'vitest'
import { matches } from './matches.ts'
import { readExamples } from './read-examples.ts'

test.each([
  ['as it stands', 'a\nb', 'a\nb\n', true],
  ['but for the rest of a line', '3 of … profiles', '3 of 23,570 profiles\n', true],
  ['but for a line more', 'a', 'a\nb\n', false],
  ['with any lines between', 'a\n…\nd', 'a\nb\nc\nd\n', true],
  ['with no lines between', 'a\n…\nd', 'a\nd\n', true],
  ['with no rest of a line that spans lines', 'a…d', 'a\nd\n', false],
  ['as JSON laid out', '{\n  "count": 3\n}', '{"count":3}', true],
  ['as JSON with another value', '{\n  "count": 4\n}', '{"count":3}', false],
])('output is expected %s', (_how, expected, output, same) => {
  expect(matches(output, expected)).toBe(same)
})

test('an example is a command, over several lines if need be, and its output', () => {
  const doc = [
    '# A doc',
    '```console',
    '$ one \\',
    '    --more',
    'its output',
    '',
    "$ two <<'END'",
    'input',
    'END',
    'its output',
    '$ echo $?',
    '```',
    '```json',
    '$ no example',
    '```',
  ].join('\n')
  expect(readExamples(doc)).toEqual([
    { line: 3, command: 'one \\\n    --more', output: 'its output\n', fails: false },
    { line: 7, command: "two <<'END'\ninput\nEND", output: 'its output', fails: true },
    { line: 11, command: 'echo $?', output: '', fails: false },
  ])
})
