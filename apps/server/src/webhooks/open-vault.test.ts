import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openVault } from './open-vault.ts'

const dataFolder = await mkdtemp(join(tmpdir(), 'muster-vault-'))
afterAll(() => rm(dataFolder, { recursive: true }))

const embedded = { secret: undefined, postgresUrl: undefined, dataFolder }
const postgresUrl = 'postgres://db/muster'

test('without a setting the key is a file that only its owner reads, and stays the same', async () => {
  const sealed = (await openVault(embedded))?.seal('whsec_abc', 'one') ?? ''
  expect((await stat(join(dataFolder, 'secret.key'))).mode & 0o777).toBe(0o600)
  expect((await openVault(embedded))?.open(sealed, 'one')).toBe('whsec_abc')
})

test('servers with the same MUSTER_SECRET open what the others sealed', async () => {
  const secret = 'a-secret-of-at-least-32-characters'
  const sealed = (await openVault({ secret, postgresUrl, dataFolder }))?.seal('whsec_abc', 'one') ?? ''
  const other = await openVault({ secret, postgresUrl, dataFolder: '/nowhere' })
  expect(other?.open(sealed, 'one')).toBe('whsec_abc')
})

test('with a PostgreSQL server and no MUSTER_SECRET there is no vault', async () => {
  expect(await openVault({ ...embedded, postgresUrl })).toBeUndefined()
})

test('a file that is no key is refused', async () => {
  await writeFile(join(dataFolder, 'secret.key'), 'short')
  await expect(openVault(embedded)).rejects.toThrow('has 5 bytes, and must have 32.')
})
