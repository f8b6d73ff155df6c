import { expect, test } from 'vitest'
import { copyOf } from './copy-of.ts'

const vips = { key: 'vips', name: 'VIPs' }

test('a copy has a name and key of its own, and so has the next', () => {
  expect(copyOf(vips, new Set(['vips']))).toEqual({ key: 'vips_copy', name: 'VIPs (copy)' })
  expect(copyOf(vips, new Set(['vips', 'vips_copy', 'vips_copy_2']))).toEqual({
    key: 'vips_copy_3',
    name: 'VIPs (copy 3)',
  })
})

test('they are never longer than they may be, however long the original’s are', () => {
  const long = { key: 'k'.repeat(100), name: 'n'.repeat(200) }
  const taken = new Set([long.key])
  for (let copy = 0; copy < 20; copy++) {
    const { key, name } = copyOf(long, taken)
    expect(taken.has(key)).toBe(false)
    expect(key.length).toBeLessThanOrEqual(100)
    expect(name.length).toBeLessThanOrEqual(200)
    taken.add(key)
  }
})
