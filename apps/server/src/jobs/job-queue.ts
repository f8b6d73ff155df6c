import { setTimeout as delay } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from '../postgres/open-postgres.ts'
import { bossDatabase } from './boss-database.ts'

export interface JobQueueOptions {
  readonly name: string
  /** How many jobs this server runs at once. */
  readonly atOnce: number
}

/** Does a job. Rejects if it is to be done again; ends early when the signal does. */
export type RunJob = (id: string, signal: AbortSignal) => Promise<void>

/** How often it is looked for jobs of other servers, and those whose time has come. */
const pollMilliseconds = 5_000
/** How long running jobs may go on when the server stops; what is left then is aborted. */
const graceMilliseconds = 5_000
const abortMilliseconds = 1_000

/**
 * One of the queues that `openBoss` made. Jobs run side by side, each for itself: pg-boss' own workers wait for the slowest
 * of a batch, or poll for each job that may run at once.
 */
export class JobQueue {
  readonly #boss: PgBoss
  readonly #name: string
  readonly #atOnce: number
  readonly #logger: Logger
  readonly #running = new Set<Promise<void>>()
  readonly #abort = new AbortController()
  #loop: Promise<void> = Promise.resolve()
  #stopping = false
  #woken = false
  #wake = () => {}

  constructor(boss: PgBoss, { name, atOnce }: JobQueueOptions, logger: Logger) {
    this.#boss = boss
    this.#name = name
    this.#atOnce = atOnce
    this.#logger = logger
  }

  /** Adds a job within a transaction, to start after some seconds, and answers its id. Wake the queue once it is committed. */
  async add(transaction: Database, afterSeconds = 0): Promise<string> {
    const id = await this.#boss.send(
      this.#name,
      {},
      {
        startAfter: afterSeconds,
        db: bossDatabase(transaction),
      },
    )
    if (id === null) throw new Error(`There is no queue ${this.#name}.`)
    return id
  }

  /** Takes jobs back within a transaction. One that runs goes on, and counts for nothing. */
  async remove(transaction: Database, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#boss.deleteJob(this.#name, [...ids], { db: bossDatabase(transaction) })
  }

  start(run: RunJob): void {
    this.#loop = this.#work(run)
  }

  /** Looks for jobs now. */
  wake(): void {
    this.#woken = true
    this.#wake()
  }

  /** Takes no more jobs, and waits for those that run, for a bounded time. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.wake()
    await this.#loop
    await Promise.race([Promise.all(this.#running), delay(graceMilliseconds, undefined, { ref: false })])
    this.#abort.abort()
    await Promise.race([Promise.all(this.#running), delay(abortMilliseconds, undefined, { ref: false })])
  }

  async #work(run: RunJob): Promise<void> {
    while (!this.#stopping) {
      this.#woken = false
      const free = this.#atOnce - this.#running.size
      const jobs = free > 0 ? await this.#boss.fetch(this.#name, { batchSize: free }) : []
      for (const { id } of jobs) this.#track(this.#finish(id, run))
      if (jobs.length === 0 || jobs.length < free) await this.#pause()
    }
  }

  #track(job: Promise<void>): void {
    const tracked = job.finally(() => {
      this.#running.delete(tracked)
      this.wake()
    })
    this.#running.add(tracked)
  }

  async #finish(id: string, run: RunJob): Promise<void> {
    try {
      await run(id, this.#abort.signal)
      await this.#boss.complete(this.#name, id)
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#logger.error(error, `job of ${this.#name}`)
      await this.#boss.fail(this.#name, id).catch(failure => this.#logger.error(failure, 'jobs'))
    }
  }

  async #pause(): Promise<void> {
    if (this.#woken || this.#stopping) return
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, pollMilliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
