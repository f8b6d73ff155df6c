import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where Debian's packages put them, a folder for each version. */
const ofDebian = '/usr/lib/postgresql'

/** The folder that holds `postgres` and `initdb`. Throws where there is none. */
export async function postgresPrograms(folders?: readonly string[]): Promise<string> {
  for (const folder of folders ?? (await usualFolders())) {
    if (await holdsPrograms(folder)) return folder
  }
  throw new Error('This test needs PostgreSQL’s programs. Install them: apt-get install postgresql')
}

async function usualFolders(): Promise<string[]> {
  const versions = await readdir(ofDebian).catch(() => [])
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one))
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...newestFirst.map(version => join(ofDebian, version, 'bin')),
  ]
}

async function holdsPrograms(folder: string): Promise<boolean> {
  try {
    for (const program of ['postgres', 'initdb']) await access(join(folder, program), constants.X_OK)
    return true
  } catch {
    return false
  }
}
