import { expect, it } from 'vitest'
import { formatTrait } from './format-trait.ts'

it('shows what is missing as a dash', () => {
  expect(formatTrait(undefined)).toBe('–')
  expect(formatTrait(null)).toBe('–')
})

it('shows plain values plainly', () => {
  expect(formatTrait('Ada')).toBe('Ada')
  expect(formatTrait('')).toBe('')
  expect(formatTrait(1997)).toBe('1997')
  expect(formatTrait(0.1 + 0.2)).toBe('0.3')
  expect(formatTrait(false)).toBe('no')
})

it('shows the day of a date', () => {
  expect(formatTrait('1997-01-09T12:00:00.000Z')).toBe('9 January 1997')
  expect(formatTrait('1997-01-09')).toBe('9 January 1997')
  expect(formatTrait('1997-99-99')).toBe('1997-99-99')
})

it('shows lists and objects in one line', () => {
  expect(formatTrait(['jazz', 'soul'])).toBe('jazz, soul')
  expect(formatTrait({ city: 'Utrecht' })).toBe('{"city":"Utrecht"}')
})
