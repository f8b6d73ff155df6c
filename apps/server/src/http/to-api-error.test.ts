import { AudienceCycle, QueueFull, UnknownAudience } from '@muster/warehouse'
import { expect, test } from 'vitest'
import { UnreadableRequest } from '../tracking/tracking-error.ts'
import { ApiError } from './api-error.ts'
import { toApiError } from './to-api-error.ts'

test.each([
  [new UnknownAudience('vip'), 422, 'audience_unknown'],
  [new AudienceCycle(['vip', 'vip']), 422, 'audience_cycle'],
  [new UnreadableRequest('The request has no body.'), 400, 'invalid_request'],
  [new QueueFull(), 503, 'unavailable'],
  [new Error('disk full'), 500, 'internal_error'],
  ['thrown text', 500, 'internal_error'],
])('%s is told as %i %s', (error, status, code) => {
  expect(toApiError(error)).toMatchObject({ status, code })
})

test('a full queue says when to come back', () => {
  expect(toApiError(new QueueFull()).retryAfter).toBeGreaterThanOrEqual(1)
})

test('what went wrong inside stays inside', () => {
  expect(toApiError(new Error('password=secret')).body).toEqual({
    error: { code: 'internal_error', message: 'Something went wrong.', details: [] },
  })
})

test('an error that was meant for the client is passed on as it is', () => {
  const error = new ApiError(409, 'key_taken', 'There is one already.')
  expect(toApiError(error)).toBe(error)
})
