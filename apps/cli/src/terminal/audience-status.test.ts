import { expect, test } from 'vitest'
import { describeStatus } from './audience-status.ts'

test.each([
  [{ status: 'live', progress: null, failure: null }, 'live'],
  [{ status: 'computing', progress: 40, failure: null }, 'computing 40 %'],
  [{ status: 'computing', progress: null, failure: null }, 'computing'],
  [
    { status: 'failed', progress: null, failure: 'There is no memory left.' },
    'failed: There is no memory left.',
  ],
] as const)('%j is %s', (state, words) => {
  expect(describeStatus(state)).toBe(words)
})
