import { expect, it } from 'vitest'
import { fieldToInstant, instantToField } from './instant-field.ts'

it('shows an instant in UTC, whatever zone it is written in', () => {
  expect(instantToField('1998-07-01T00:00:00.000Z')).toBe('1998-07-01T00:00')
  expect(instantToField('1998-07-01T01:30:00+02:00')).toBe('1998-06-30T23:30')
})

it('reads a field as UTC, with seconds or without', () => {
  expect(fieldToInstant('1998-07-01T00:00')).toBe('1998-07-01T00:00:00.000Z')
  expect(fieldToInstant('1998-07-01T00:00:30')).toBe('1998-07-01T00:00:30.000Z')
})

it('keeps nothing as nothing', () => {
  expect(instantToField(null)).toBe('')
  expect(fieldToInstant('')).toBeNull()
})
