import { afterAll } from 'vitest'
import { type Ended, type Environment, MusterProcess } from './muster-process.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const apiKey = 'an-api-key-for-tests'
export const writeKey = 'a-write-key-for-tests'
export const knownKeys: Environment = { MUSTER_API_KEY: apiKey, MUSTER_WRITE_KEY: writeKey }

export interface StartedMuster {
  /** What it printed once it was ready. */
  readonly banner: string
  readonly url: string
  /** Ends it as an operator's tools do. */
  stop(): Promise<Ended>
}

const started: StartedMuster[] = []

afterAll(() => Promise.all(started.map(server => server.stop())))

/** `muster start` on a free port, ready to answer; stopped with the tests of the file, if not before. */
export async function startMuster(settings: Environment = {}, folder?: string): Promise<StartedMuster> {
  const server = new MusterProcess(['start'], {
    PORT: '0',
    MUSTER_DATA: folder ?? (await temporaryFolder()),
    MUSTER_LOG_LEVEL: 'silent',
    ...settings,
  })
  await server.prints('Ctrl-C stops it.')
  const ready = {
    banner: server.stdout,
    url: new URL(/http:\S+/.exec(server.stdout)?.[0] ?? '').origin,
    stop() {
      server.kill('SIGTERM')
      return server.ended
    },
  }
  started.push(ready)
  return ready
}
