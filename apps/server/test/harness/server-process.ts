import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { Client } from './client.ts'
import { endWithTests } from './end-with-tests.ts'
import { settingsFor } from './settings.ts'

const muster = fileURLToPath(new URL('../../../cli/bin/muster.js', import.meta.url))

type AtEnd = (work: () => Promise<void>) => void

/** A server in a process of its own, as somebody starts it. It does not outlive the test, or what `atEnd` says. */
export class ServerProcess {
  readonly client: Client
  /** All that it wrote to standard error, once it has ended. */
  readonly errors: Promise<string>
  readonly #child: ChildProcess

  private constructor(child: ReturnType<typeof spawnMuster>, url: string) {
    this.#child = child
    this.errors = text(child.stderr)
    this.client = new Client(url)
  }

  /** Resolves once it says that it is ready. */
  static async start(
    folder: string,
    settings: Readonly<Record<string, string>> = {},
    atEnd: AtEnd = onTestFinished,
  ): Promise<ServerProcess> {
    const child = spawnMuster({ ...settingsFor(folder), ...settings }, atEnd)
    const url = await announcedUrl(child)
    if (url === undefined) throw new Error(`The server did not start: ${await text(child.stderr)}`)
    return new ServerProcess(child, url)
  }

  /** Ends it at once, as a power failure would. */
  async kill(): Promise<void> {
    const exited = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await exited
  }

  /** Asks it to end; answers its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    const [code] = await exited
    return code
  }
}

/** A start that is not expected to come far: its exit code, and what it wrote. */
export async function failToStart(settings: Readonly<Record<string, string>>) {
  const child = spawnMuster(settings, onTestFinished)
  const errors = text(child.stderr)
  const [code] = await once(child, 'close')
  return { code: code as number | null, errors: await errors }
}

function spawnMuster(settings: Readonly<Record<string, string>>, atEnd: AtEnd) {
  const child = spawn(process.execPath, [muster, 'start'], {
    env: { ...process.env, ...settings, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endWithTests(child, 'SIGKILL')
  const exited = once(child, 'exit')
  atEnd(async () => {
    child.kill('SIGKILL')
    await exited
  })
  return child
}

/** Undefined where it ends before it says so. */
async function announcedUrl(child: ChildProcess): Promise<string | undefined> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    const [url] = /http:\/\/[\d.:]+(?=\/#key=)/.exec(said) ?? []
    if (url) return url
  }
  return undefined
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
