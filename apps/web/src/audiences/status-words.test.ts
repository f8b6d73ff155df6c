import { expect, test } from 'vitest'
import { statusWords } from './status-words.ts'

const none = { progress: null, failure: null }

test.each([
  [{ ...none, status: 'queued' }, 'queued…'],
  [{ ...none, status: 'computing', progress: 40 }, 'computing 40 %'],
  [{ ...none, status: 'live' }, 'live'],
  [{ ...none, status: 'failed', failure: 'the disk is full' }, 'failed: the disk is full'],
  [{ ...none, status: 'disabled' }, 'disabled'],
] as const)('%j is “%s”', (audience, words) => {
  expect(statusWords(audience)).toBe(words)
})
