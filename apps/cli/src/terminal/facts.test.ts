import { expect, test } from 'vitest'
import { layOutFacts } from './facts.ts'

test('labels are as wide as the widest that is told, and a text is one line', () => {
  expect(
    layOutFacts([
      ['key', 'vip'],
      ['status', 'live\u001b[2J\n'],
      ['never wins', undefined],
      ['links', ''],
    ]),
  ).toEqual(['key     vip', 'status  live '])
})
