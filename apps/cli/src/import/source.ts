import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { addAbortSignal, pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { exitCodes, Failure } from '../failure.ts'

/** Where lines come from. */
export interface Source {
  readonly bytes: AsyncIterable<Buffer>
  /** How much was read of how much, in bytes on disk; undefined where nobody knows. */
  progress(): { done: number; total: number } | undefined
}

/** Opens a file, `.gz` or not, or standard input for `-`. */
export async function openSource(name: string, signal: AbortSignal): Promise<Source> {
  if (name === '-') return { bytes: addAbortSignal(signal, process.stdin), progress: () => undefined }

  const total = await sizeOf(name)
  const file = createReadStream(name, { signal })
  return {
    bytes: explainReadErrors(name, name.endsWith('.gz') ? gunzip(file) : file),
    progress: () => (total === undefined ? undefined : { done: file.bytesRead, total }),
  }
}

/** Undefined for a named pipe or a device, which have no size. */
async function sizeOf(name: string): Promise<number | undefined> {
  const status = await stat(name).catch(cause => {
    throw new Failure(exitCodes.misused, `${name} cannot be read: there is no such file.`, { cause })
  })
  if (status.isDirectory()) throw new Failure(exitCodes.misused, `${name} is a folder: name a file in it.`)
  return status.isFile() ? status.size : undefined
}

function gunzip(file: Readable): Readable {
  // Errors of either stream come out of the one that is read.
  return pipeline(file, createGunzip(), () => {})
}

async function* explainReadErrors(name: string, stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name === 'AbortError') throw cause
    throw new Failure(exitCodes.misused, `${name} cannot be read to its end: ${cause.message}.`, { cause })
  }
}
