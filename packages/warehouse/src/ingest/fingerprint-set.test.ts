import { expect, test } from 'vitest'
import { FingerprintSet } from './fingerprint-set.ts'

test('holds what was added and nothing else, also after it has grown', () => {
  const set = new FingerprintSet()
  for (let n = 1; n <= 20_000; n++) set.add(n, n * 7)
  expect(set.size).toBe(20_000)
  const numbers = Array.from({ length: 20_000 }, (_, n) => n + 1)
  expect(numbers.filter(n => !set.has(n, n * 7))).toEqual([])
  expect(numbers.filter(n => set.has(n, n * 7 + 1))).toEqual([])
})

test('counts nothing twice', () => {
  const set = new FingerprintSet()
  set.add(1, 2)
  set.add(1, 2)
  expect(set.size).toBe(1)
})

test('tells fingerprints apart that want the same place', () => {
  const set = new FingerprintSet()
  for (let high = 0; high < 100; high++) set.add(high, 5)
  expect(set.size).toBe(100)
  expect(set.has(99, 5)).toBe(true)
  expect(set.has(100, 5)).toBe(false)
})

test.each([
  [0, 0],
  [0, 1],
  [1, 0],
  [0xffffffff, 0xffffffff],
])('holds %i and %i, also after it has grown', (high, low) => {
  const set = new FingerprintSet()
  expect(set.has(high, low)).toBe(false)
  set.add(high, low)
  for (let n = 1; n <= 5_000; n++) set.add(n, n * 7 + 2)
  expect(set.has(high, low)).toBe(true)
})
