import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { exitCodes, Failure } from '../failure.ts'
import { formatBytes } from '../terminal/number.ts'
import { showSpinner } from '../terminal/spinner.ts'

/**
 * Writes a download to a file, which is there only once it is whole; to standard output where none is named. Throws where
 * the file cannot be written.
 */
export async function saveDownload(
  bytes: AsyncIterable<Uint8Array>,
  file: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (file === undefined) return pipeline(bytes, process.stdout, { end: false, signal })

  const progress = showSpinner()
  let received = 0
  async function* counted() {
    for await (const chunk of bytes) {
      received += chunk.length
      progress.show({ stage: 'Receiving bytes', done: received })
      yield chunk
    }
  }
  const unfinished = `${file}.part`
  try {
    await pipeline(counted, createWriteStream(unfinished), { signal })
    await rename(unfinished, file)
  } catch (error) {
    // Where it could not even be begun there is nothing to remove, and the error says why.
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error instanceof Error && 'syscall' in error
      ? new Failure(exitCodes.misused, `${file} cannot be written: ${error.message}.`, { cause: error })
      : error
  } finally {
    progress.stop()
  }
  console.error(`Written to ${file}: ${formatBytes(received)}.`)
}
