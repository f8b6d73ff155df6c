import { expect, test } from 'vitest'
import { bounded } from './bounded.ts'

test.each([
  ['short', 'short'],
  ['longer than that', 'longer'],
  ['12345🙂', '12345'],
  ['1234🙂', '1234🙂'],
  ['a\ud800b', 'a\ufffdb'],
])('%j is kept as %j', (text, kept) => {
  expect(bounded(text, 6)).toBe(kept)
})
