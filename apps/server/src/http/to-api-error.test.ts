import * as evaluate from '@muster/evaluate'
import * as warehouse from '@muster/warehouse'
import { expect, test } from 'vitest'
import { UnreadableRequest } from '../tracking/tracking-error.ts'
import { ApiError } from './api-error.ts'
import { toApiError } from './to-api-error.ts'

test.each([
  [new warehouse.UnknownAudience('vip'), 422, 'audience_unknown'],
  [new warehouse.AudienceCycle(['vip', 'vip']), 422, 'audience_cycle'],
  [new evaluate.AudienceCycle(['vip', 'vip']), 422, 'audience_cycle'],
  [new warehouse.InvalidPattern(new Error('unmatched )')), 422, 'query_invalid'],
  [new evaluate.InvalidPattern(')', new Error('unmatched )')), 422, 'query_invalid'],
  [new evaluate.MissingRegexEngine(), 500, 'internal_error'],
  [new UnreadableRequest('The request has no body.'), 400, 'invalid_request'],
  [new warehouse.QueueFull(), 503, 'unavailable'],
  [new warehouse.Unavailable(new Error('socket hang up')), 503, 'unavailable'],
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 503, 'unavailable'],
  [new Error('disk full'), 500, 'internal_error'],
  ['thrown text', 500, 'internal_error'],
])('%s is told as %i %s', (error, status, code) => {
  expect(toApiError(error)).toMatchObject({ status, code })
})

test('a full queue says when to come back', () => {
  expect(toApiError(new warehouse.QueueFull()).retryAfter).toBeGreaterThanOrEqual(1)
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
