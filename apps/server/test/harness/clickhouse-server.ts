import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { endWithTests } from './end-with-tests.ts'
import { freePort } from './free-port.ts'

const main = fileURLToPath(new URL('./clickhouse/main.ts', import.meta.url))

/** ClickHouse reached by URL: chDB behind ClickHouse's own HTTP interface, in a process of its own. */
export class ClickHouseServer {
  readonly url: string
  readonly #folder: string
  readonly #port: number
  #child: ChildProcess | undefined

  private constructor(folder: string, port: number) {
    this.#folder = folder
    this.#port = port
    this.url = `http://127.0.0.1:${port}`
  }

  /** Runs on a folder of its own for as long as the tests of the file do. */
  static async start(): Promise<ClickHouseServer> {
    const server = new ClickHouseServer(await dataFolder(), await freePort())
    afterAll(() => server.kill())
    await server.startAgain()
    return server
  }

  /** With the data that it had, at the same address. */
  async startAgain(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', main, this.#folder, String(this.#port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    endWithTests(child, 'SIGKILL')
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`ClickHouse ended with ${code} instead of starting.`)
    })
    await Promise.race([once(child.stdout, 'data'), ended])
  }

  /** Lets it answer nothing, as one that hangs. */
  pause(): void {
    this.#child?.kill('SIGSTOP')
  }

  resume(): void {
    this.#child?.kill('SIGCONT')
  }

  /** Ends it at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
}
