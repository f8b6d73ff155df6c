import { expect, it } from 'vitest'
import { formatDay, formatInstant } from './format-instant.ts'

it('writes an instant out in UTC', () => {
  expect(formatInstant('1998-07-01T00:00:00.000Z')).toBe('1 July 1998, 00:00 UTC')
  expect(formatInstant('2026-12-31T23:59:59.999Z')).toBe('31 December 2026, 23:59 UTC')
})

it('writes a day out', () => {
  expect(formatDay('1997-01-09T12:00:00.000Z')).toBe('9 January 1997')
})
