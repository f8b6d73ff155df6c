import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FiledAudience } from '../client/apply-api.ts'
import { exitCodes, Failure } from '../failure.ts'
import { readAudienceFile } from './audience-file.ts'
import { keyOfFile, orderFile } from './file-names.ts'
import { readOrderFile } from './order-file.ts'
import { type Mistake, SourceFile } from './source-file.ts'

/** The audiences of a folder, and the files that they stand in. */
export interface AudienceFolder {
  readonly audiences: readonly FiledAudience[]
  /** The file of each audience, in their order. */
  readonly files: readonly SourceFile[]
  readonly order?: readonly string[]
  readonly orderFile?: SourceFile
}

/** In bytes: an audience has a few thousand at the most. */
const largestFile = 200_000

/** Reads the YAML files of a folder. Throws with all that is wrong in any of them, and where. */
export async function readFolder(folder: string): Promise<AudienceFolder> {
  const names = (await listFolder(folder)).sort()
  const unread = names.find(name => name.endsWith('.yml'))
  if (unread !== undefined)
    throw new Failure(exitCodes.refused, `${join(folder, unread)}: name it ${unread.slice(0, -3)}yaml.`)

  const mistakes: string[] = []
  const note = ({ path }: SourceFile, found: readonly Mistake[]) =>
    mistakes.push(...found.map(mistake => describeMistake(path, mistake)))
  const audiences: FiledAudience[] = []
  const files: SourceFile[] = []
  let order = {}
  for (const name of names) {
    const key = keyOfFile(name)
    if (key === undefined && name !== orderFile) continue
    const file = new SourceFile(join(folder, name), await readBounded(join(folder, name)))
    if (key === undefined) {
      const read = readOrderFile(file)
      note(file, read.mistakes)
      order = { order: read.keys, orderFile: file }
    } else {
      const read = readAudienceFile(file, key)
      note(file, read.mistakes)
      if (!read.audience) continue
      audiences.push(read.audience)
      files.push(file)
    }
  }
  if (mistakes.length > 0) throw new Failure(exitCodes.refused, mistakes.join('\n'))
  return { audiences, files, ...order }
}

/** `audiences/vip.yaml:3:12: There is no field “nam”.` */
export function describeMistake(path: string, { line, column, message }: Mistake): string {
  return `${path}:${line}:${column}: ${message}`
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(cause => {
    throw new Failure(
      exitCodes.misused,
      `The folder ${folder} cannot be read. Name another, or make it with \`muster export\`.`,
      { cause },
    )
  })
}

async function readBounded(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size <= largestFile) return await readFile(path, 'utf8')
  } catch (cause) {
    throw new Failure(exitCodes.misused, `${path} cannot be read.`, { cause })
  }
  throw new Failure(exitCodes.refused, `${path} is larger than ${largestFile / 1_000} kB.`)
}
