import { expect, test } from 'vitest'
import { formatInstant, parseInstant } from './instant.ts'

test.each([
  ['1998-07-01', '1998-07-01T00:00:00.000Z'],
  ['1998-07-01T12:30', '1998-07-01T12:30:00.000Z'],
  ['1998-07-01T12:30:15.5Z', '1998-07-01T12:30:15.500Z'],
  ['1998-07-01T00:30:00+02:00', '1998-06-30T22:30:00.000Z'],
])('%s is %s, in whatever zone the machine stands', (text, iso) => {
  expect(parseInstant(text)).toBe(iso)
})

test.each(['', 'yesterday', '1998', '01-07-1998', '1998-13-01', '1998-07-01T25:00'])(
  '%j is no instant',
  text => {
    expect(parseInstant(text)).toBeUndefined()
  },
)

test('an instant is read to the minute', () => {
  expect(formatInstant('1998-07-01T12:30:15.500Z')).toBe('1998-07-01 12:30 UTC')
})
