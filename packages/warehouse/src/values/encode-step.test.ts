import { expect, test } from 'vitest'
import { decodePath, decodeStep, encodePath, encodeStep } from './encode-step.ts'

const steps = [
  '',
  'plan',
  'a b',
  'ü-ñ',
  '數',
  'a.b',
  '.',
  '`',
  '"',
  "it's",
  '\\',
  '%',
  '%2e%',
  '100%',
  '$',
  '\0',
  '👋',
  '^a',
]

test.each(steps)('%j is read back as it was', step => {
  expect(decodeStep(encodeStep(step))).toBe(step)
})

test.each(steps)('%j is stored in letters, digits, spaces, lines and percent signs alone', step => {
  expect(encodeStep(step)).toMatch(/^[\p{L}\p{N}_ %-]+$/u)
})

test('no two steps are stored as one', () => {
  expect(new Set(steps.map(encodeStep)).size).toBe(steps.length)
})

test('plain words are stored as they are', () => {
  expect(encodePath(['Billing address', 'zip_code'])).toBe('Billing address.zip_code')
})

test('a dot inside a step is no new step', () => {
  expect(encodePath(['a.b', 'c'])).not.toBe(encodePath(['a', 'b', 'c']))
  expect(decodePath(encodePath(['a.b', '', 'c']))).toEqual(['a.b', '', 'c'])
})

test('half a character is stored as the sign for one that is lost', () => {
  expect(decodeStep(encodeStep('a\ud800'))).toBe('a\ufffd')
})
