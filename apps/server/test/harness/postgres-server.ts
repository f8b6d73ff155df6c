import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { endWithTests } from './end-with-tests.ts'
import { freePort } from './free-port.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { type UnprivilegedUser, unprivilegedUser } from './unprivileged-user.ts'

/** A real PostgreSQL, in processes of its own. */
export class PostgresServer {
  readonly url: string
  readonly #programs: string
  readonly #folder: string
  readonly #port: number
  readonly #user: UnprivilegedUser | undefined
  #child: ChildProcess | undefined

  private constructor(programs: string, folder: string, port: number, user: UnprivilegedUser | undefined) {
    this.#programs = programs
    this.#folder = folder
    this.#port = port
    this.#user = user
    this.url = `postgres://muster@127.0.0.1:${port}/postgres`
  }

  /** Runs on a folder of its own for as long as the tests of the file do. */
  static async start(): Promise<PostgresServer> {
    const programs = await postgresPrograms()
    // PostgreSQL refuses to run as root.
    const user = await unprivilegedUser()
    const folder = await dataFolder()
    if (user) await chown(folder, user.uid, user.gid)
    const server = new PostgresServer(programs, folder, await freePort(), user)
    afterAll(() => server.kill())
    await server.#initialise()
    await server.startAgain()
    return server
  }

  /** With the data that it had, at the same address. Resolves once it answers. */
  async startAgain(): Promise<void> {
    const child = this.#run('postgres', ['-D', this.#folder, '-p', String(this.#port), '-k', this.#folder])
    this.#child = child
    endWithTests(child, 'SIGQUIT')
    while (!(await this.#answers())) {
      if (child.exitCode !== null)
        throw new Error(`PostgreSQL ended with ${child.exitCode} instead of starting.`)
      await delay(50)
    }
  }

  /** Ends it with all its connections, as a restart by its operator does. */
  async stop(): Promise<void> {
    await this.#end('SIGINT')
  }

  /** Ends it at once. Its own processes see to it that none of them outlives it. */
  async kill(): Promise<void> {
    await this.#end('SIGQUIT')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  async #initialise(): Promise<void> {
    const trusting = ['--username=muster', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
    const [code] = await once(this.#run('initdb', ['-D', this.#folder, ...trusting]), 'exit')
    if (code !== 0) throw new Error(`initdb ended with ${code}.`)
  }

  #run(program: string, parameters: readonly string[]): ChildProcess {
    return spawn(`${this.#programs}/${program}`, parameters, {
      ...this.#user,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'ignore'],
    })
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      return false
    }
  }
}
