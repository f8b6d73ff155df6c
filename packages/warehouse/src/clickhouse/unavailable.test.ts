import { expect, test } from 'vitest'
import { asUnavailable, isLostConnection, Unavailable } from './unavailable.ts'

const failure = (message: string, code?: string) => Object.assign(new Error(message), code && { code })

test.each([
  ['connect ECONNREFUSED 127.0.0.1:8123', 'ECONNREFUSED'],
  ['socket hang up', 'ECONNRESET'],
  ['Timeout error.', undefined],
  ['Too many simultaneous queries.', '202'],
])('“%s” (%s) may be asked again', (message, code) => {
  const cause = failure(message, code)
  expect(asUnavailable(cause)).toEqual(new Unavailable(cause))
})

test('an error without a message is told by its code', () => {
  expect(new Unavailable(failure('', 'ECONNREFUSED')).message).toBe(
    'The database does not answer: ECONNREFUSED',
  )
})

test.each([failure('Unknown identifier', '47'), failure('something else'), 'a text'])(
  '%s stays what it is',
  error => {
    expect(asUnavailable(error)).toBe(error)
  },
)

test('a connection that ended is not one that never was', () => {
  expect(isLostConnection(failure('socket hang up', 'ECONNRESET'))).toBe(true)
  expect(isLostConnection(failure('connect ECONNREFUSED', 'ECONNREFUSED'))).toBe(false)
})
