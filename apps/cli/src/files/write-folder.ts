import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavedAudience } from '../client/saved-audiences-api.ts'
import { exitCodes, Failure } from '../failure.ts'
import { printAudienceFile } from './audience-file.ts'
import { fileNameOf, keyOfFile, orderFile } from './file-names.ts'
import { printOrderFile } from './order-file.ts'

/** The names of files, by what became of them. */
export interface WrittenFolder {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  /** Those whose audience is gone. */
  readonly deleted: readonly string[]
  /** Those whose audience is gone, and that are still there. */
  readonly left: readonly string[]
}

/** Writes a file for each custom audience, and their order; `audiences` are all, in it. Throws where it cannot be written. */
export async function writeFolder(
  folder: string,
  audiences: readonly SavedAudience[],
  { prune = false }: { readonly prune?: boolean },
): Promise<WrittenFolder> {
  const custom = audiences.filter(audience => !audience.built_in)
  const files = new Map([
    ...custom.map(audience => [fileNameOf(audience.key), printAudienceFile(audience)] as const),
    [orderFile, printOrderFile(audiences.map(({ key }) => key))] as const,
  ])
  try {
    await mkdir(folder, { recursive: true })
    const present = (await readdir(folder)).sort()
    const written: string[] = []
    for (const [name, text] of files) {
      const path = join(folder, name)
      if (present.includes(name) && (await readFile(path, 'utf8')) === text) continue
      await writeFile(path, text)
      written.push(name)
    }
    const gone = present.filter(name => keyOfFile(name) !== undefined && !files.has(name))
    if (prune) for (const name of gone) await rm(join(folder, name))
    const unchanged = [...files.keys()].filter(name => !written.includes(name))
    return { written, unchanged, deleted: prune ? gone : [], left: prune ? [] : gone }
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw new Failure(exitCodes.misused, `The folder ${folder} cannot be written: ${cause.message}.`, {
      cause,
    })
  }
}
