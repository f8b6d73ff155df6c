import { expect, test } from 'vitest'
import { exitCodes, Failure, findFailure } from './failure.ts'

test('a failure is found as it is, or as the reason of an abort', () => {
  const failure = new Failure(exitCodes.refused, 'No.')
  expect(findFailure(failure)).toBe(failure)
  expect(findFailure(new Error('The operation was aborted', { cause: failure }))).toBe(failure)
})

test('a defect is no failure', () => {
  expect(findFailure(new TypeError('x is not a function'))).toBeUndefined()
  expect(findFailure('thrown text')).toBeUndefined()
})
