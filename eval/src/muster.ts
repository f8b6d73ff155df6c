import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Call } from '../workspaces/call.ts'
import type { PromptSet } from './read-set.ts'

const program = fileURLToPath(new URL('../../apps/cli/bin/muster.js', import.meta.url))
const keys = { MUSTER_API_KEY: 'muster_key_for_the_eval', MUSTER_WRITE_KEY: 'muster_write_for_the_eval' }
const callsPerRequest = 200

/** An answer of the API. */
export interface Answer<Body> {
  readonly status: number
  readonly body: Body
}

/** A Muster server, as its users reach it. */
export class Muster {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async post<Body>(path: string, body: object): Promise<Answer<Body>> {
    const response = await fetch(`${this.#url}/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.MUSTER_API_KEY}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Body }
  }

  async load({ calls, workspace }: PromptSet): Promise<void> {
    for (let at = 0; at < calls.length; at += callsPerRequest)
      await this.#record(calls.slice(at, at + callsPerRequest))
    for (const audience of workspace.audiences) {
      const { status, body } = await this.post('audiences', audience)
      if (status >= 300) throw new Error(`${audience.key} was not saved: ${JSON.stringify(body)}`)
    }
  }

  async #record(batch: readonly Call[]): Promise<void> {
    const response = await fetch(`${this.#url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${keys.MUSTER_WRITE_KEY}:`).toString('base64')}`,
      },
      body: JSON.stringify({ batch }),
    })
    if (!response.ok) throw new Error(`Calls were not taken: ${await response.text()}`)
  }
}

/** Starts a server with nothing in it, in a process and a folder of its own, and ends it after use. */
export async function withMuster<Result>(
  settings: Readonly<Record<string, string>>,
  use: (muster: Muster) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-eval-'))
  const child = spawn(process.execPath, [program, 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      MUSTER_DATA: folder,
      MUSTER_DEMO: '0',
      MUSTER_LOG_LEVEL: 'error',
      MUSTER_RATE_LIMIT: '1000000',
      ...keys,
      ...settings,
    },
  })
  try {
    return await use(new Muster(await readUrl(child.stdout)))
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

async function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('The server ended before it said where it listens.')
}
