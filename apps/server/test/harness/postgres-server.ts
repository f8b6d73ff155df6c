import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { dataFolder } from './data-folder.ts'

const run = promisify(execFile)

/** PostgreSQL as the machine has it installed: on the path, or where Debian puts it. */
export const postgresPrograms: string | undefined = [
  ...(process.env.PATH ?? '').split(delimiter),
  ...versionsIn('/usr/lib/postgresql'),
].find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))

/** A PostgreSQL server of its own for the tests of a file; answers its URL. */
export async function startPostgres(programs: string): Promise<string> {
  const folder = await dataFolder()
  const owner = await ownerOf(folder)
  const data = join(folder, 'data')
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'muster', '-A', 'trust', '--no-sync'], owner)
  const port = await freePort()
  const settings = ['-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off']
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], { ...owner, stdio: 'ignore' })
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
  afterAll(async () => {
    server.kill('SIGINT')
    await ended
  })
  const url = `postgres://muster@127.0.0.1:${port}/postgres`
  await untilReady(url)
  return url
}

function versionsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map(version => join(folder, version, 'bin')) : []
}

/** PostgreSQL refuses to run as root: there it runs as the user that Debian made for it. */
async function ownerOf(folder: string): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async option => Number((await run('id', [option, 'postgres'])).stdout)),
  )
  if (uid === undefined || gid === undefined) return {}
  await chmod(folder, 0o700)
  await chown(folder, uid, gid)
  return { uid, gid }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client(url)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (attempt === 300) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
