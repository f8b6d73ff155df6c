import { hkdfSync, randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { Vault } from './vault.ts'

const keyBytes = 32

/**
 * The vault of this server's secrets: its key comes from `MUSTER_SECRET`, or from a file that is made in the data folder.
 * Undefined with a PostgreSQL server and no `MUSTER_SECRET`: other servers that share it would have other files.
 */
export async function openVault({
  secret,
  postgresUrl,
  dataFolder,
}: Pick<Config, 'secret' | 'postgresUrl' | 'dataFolder'>): Promise<Vault | undefined> {
  if (secret !== undefined)
    return new Vault(new Uint8Array(hkdfSync('sha256', secret, '', 'muster webhooks', keyBytes)))
  if (postgresUrl !== undefined) return undefined
  const file = join(dataFolder, 'secret.key')
  const key = (await readKey(file)) ?? (await makeKey(file))
  if (key.length !== keyBytes) throw new Error(`${file} has ${key.length} bytes, and must have ${keyBytes}.`)
  return new Vault(key)
}

async function readKey(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Written aside first, so that a file that is there is whole. */
async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(keyBytes)
  await writeFile(`${file}.new`, key, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return key
}
