import { expect, test } from 'vitest'
import { copyName } from './copy-name.ts'

test('a copy of a copy has a name of its own', () => {
  const taken = new Set(['VIPs (copy)', 'VIPs (copy 2)'])
  expect(copyName('VIPs', () => false)).toBe('VIPs (copy)')
  expect(copyName('VIPs', name => taken.has(name))).toBe('VIPs (copy 3)')
})

test('it is never longer than a name may be', () => {
  expect(copyName('x'.repeat(200), () => false).length).toBeLessThanOrEqual(200)
})
