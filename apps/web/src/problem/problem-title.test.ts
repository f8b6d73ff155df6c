import { expect, it } from 'vitest'
import { ApiError, unreachable } from '../api/api-error.ts'
import { problemTitle } from './problem-title.ts'

const refusal = (status: number, code: string) =>
  new ApiError(status, { code, message: 'As the server says.' })

it('goes by the code, then by the status', () => {
  expect(problemTitle(refusal(503, 'ai_unavailable'))).toBe('The language model did not answer')
  expect(problemTitle(refusal(503, 'storage_unavailable'))).toBe('Muster is not available right now')
})

it('knows a server that does not answer', () => {
  expect(problemTitle(unreachable())).toBe('Muster cannot be reached')
})

it('has words for anything else', () => {
  expect(problemTitle(refusal(500, 'internal_error'))).toBe('Something went wrong')
  expect(problemTitle(new TypeError('x is undefined'))).toBe('Something went wrong')
})
