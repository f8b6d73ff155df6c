import { expect, it } from 'vitest'
import { did } from '../testing/people.ts'
import { withoutRepeats } from './without-repeats.ts'

it('keeps the message that arrived first, whatever its time', () => {
  const calls = [
    { ...did('A', {}, 2), messageId: 'm' },
    { ...did('B', {}, 1), messageId: 'm' },
    { ...did('C', {}, 3), messageId: 'M' },
  ]
  expect(withoutRepeats(calls).map(({ name }) => name)).toEqual(['A', 'C'])
})
