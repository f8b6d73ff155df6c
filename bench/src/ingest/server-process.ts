import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const muster = fileURLToPath(new URL('../../../apps/cli/bin/muster.js', import.meta.url))
const writeKey = 'muster_write_for_the_bench'
const apiKey = 'muster_api_for_the_bench'

/** A Muster server in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly writeKey: string
  readonly apiKey: string
  /** Bytes. */
  residentMemory(): Promise<number>
}

/** Answers what the use of the server comes to. */
export async function withServer<Result>(
  folder: string,
  use: (server: ServerProcess) => Promise<Result>,
): Promise<Result> {
  const child = spawn(process.execPath, [muster, 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      MUSTER_DATA: folder,
      MUSTER_DEMO: '0',
      MUSTER_WRITE_KEY: writeKey,
      MUSTER_API_KEY: apiKey,
      MUSTER_LOG_LEVEL: 'error',
      MUSTER_RATE_LIMIT: '1000000',
    },
  })
  try {
    const url = await readUrl(child.stdout)
    return await use({
      url,
      writeKey,
      apiKey,
      residentMemory: async () => {
        const metrics = await (await fetch(`${url}/metrics`)).text()
        return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1])
      },
    })
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('The server ended before it said where it listens.')
}
