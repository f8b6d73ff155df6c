import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, splitLines } from './line.ts'

async function* inChunks(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function split(text: string, size = 7, longest = 1000) {
  const lines = await Readable.from(splitLines(inChunks(Buffer.from(text), size), longest)).toArray()
  return lines.map(({ number, bytes }: Line) => [number, bytes?.toString()])
}

test('counts lines from one, blank ones too, and needs no line feed at the end', async () => {
  expect(await split('first\n\nthird')).toEqual([
    [1, 'first'],
    [2, ''],
    [3, 'third'],
  ])
  expect(await split('only\n')).toEqual([[1, 'only']])
  expect(await split('')).toEqual([])
})

test('a line separator inside JSON is no end of line', async () => {
  expect(await split('"a\u2028b"\n"c"')).toEqual([
    [1, '"a\u2028b"'],
    [2, '"c"'],
  ])
})

test('a line that is too long is counted, not kept', async () => {
  expect(await split(`short\n${'x'.repeat(11)}\nshort\n${'y'.repeat(10)}`, 3, 10)).toEqual([
    [1, 'short'],
    [2, undefined],
    [3, 'short'],
    [4, 'y'.repeat(10)],
  ])
})

test('where the chunks are cut makes no difference', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '€', '😀', '\r') })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const expected = text.split('\n').map((line, index) => [index + 1, line])
      if (text === '' || text.endsWith('\n')) expected.pop()
      expect(await split(text, size)).toEqual(expected)
    }),
  )
})
