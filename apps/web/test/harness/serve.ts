import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, startServer } from '@muster/server'
import { afterAll } from 'vitest'
import { buildPage, pageFolder } from '../../build.js'

export const apiKey = 'an-api-key-for-tests'
export const writeKey = 'a-write-key-for-tests'

export interface Muster {
  readonly url: string
  /** What the start prints: a link that signs in. */
  readonly signInLink: string
  /** Asks the audience API, past the page. */
  ask(path: string, body: object): Promise<unknown>
  /** Sends a call as an SDK does. */
  track(path: string, body: object): Promise<void>
  stop(): Promise<void>
}

/** Starts the real server with the real page and, unless told otherwise, the demo; it goes with the tests of the file. */
export async function serve(settings: Readonly<Record<string, string>> = {}): Promise<Muster> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-web-'))
  const config = readConfig({
    PORT: '0',
    MUSTER_DATA: folder,
    MUSTER_API_KEY: apiKey,
    MUSTER_WRITE_KEY: writeKey,
    MUSTER_LOG_LEVEL: 'silent',
    ...settings,
  })
  const [server] = await Promise.all([startServer(config, { pageFolder }), buildPage()])

  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= server.close()
    return stopped
  }
  afterAll(async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  })

  return {
    url: server.url,
    signInLink: `${server.url}/#key=${server.signInToken}`,
    async ask(path, body) {
      const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
      const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return response.json()
    },
    async track(path, body) {
      const headers = {
        authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
        'content-type': 'application/json',
      }
      await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    },
    stop,
  }
}
