import { expect, test } from 'vitest'
import { hashKey, makeKey } from './key.ts'

test('a new key says what it is for, and is like no other', () => {
  expect(makeKey('api')).toMatch(/^muster_api_[\w-]{43}$/)
  expect(makeKey('write')).toMatch(/^muster_write_[\w-]{43}$/)
  expect(new Set(Array.from({ length: 100 }, () => makeKey('api'))).size).toBe(100)
})

test('a hash is always the same, and nothing of the key is in it', () => {
  expect(hashKey('a-write-key')).toBe('9b12f9590b6dc86ff27bc60f3526f22c94a4ec8754bcbed03ec12c242e074964')
  expect(hashKey('a-write-key')).not.toBe(hashKey('a-write-kez'))
})
