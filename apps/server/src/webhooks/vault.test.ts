import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Vault } from './vault.ts'

const vault = new Vault(randomBytes(32))

test('what is sealed can be opened, and looks different each time', () => {
  const sealed = vault.seal('whsec_abc', 'one')
  expect(sealed).not.toContain('whsec')
  expect(vault.seal('whsec_abc', 'one')).not.toBe(sealed)
  expect(vault.open(sealed, 'one')).toBe('whsec_abc')
})

test('it is opened for no other owner, with no other key, and not where it was changed', () => {
  const sealed = vault.seal('whsec_abc', 'one')
  const changed = Buffer.from(sealed, 'base64')
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => vault.open(sealed, 'other')).toThrow('MUSTER_SECRET')
  expect(() => new Vault(randomBytes(32)).open(sealed, 'one')).toThrow('MUSTER_SECRET')
  expect(() => vault.open(changed.toString('base64'), 'one')).toThrow('MUSTER_SECRET')
})
