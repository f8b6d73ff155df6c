import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []

afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true }))))

/** A folder that goes with the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-cli-'))
  folders.push(folder)
  return folder
}
