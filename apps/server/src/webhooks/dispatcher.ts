import type { Logger } from 'pino'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Batches, Ready } from './batches.ts'
import { cutBatch } from './cut-batch.ts'
import { sizeInBody } from './formats/make-body.ts'
import { readTransitions, type TransitionSource } from './read-transitions.ts'

type Wanted = { readonly workspace?: string; readonly webhook?: string }

/** How often it is looked for what nobody told of. */
const pollMilliseconds = 10_000

/** Puts new transitions into batches for the webhooks of which none is on its way, and these on their way. */
export class Dispatcher {
  readonly #batches: Batches
  readonly #queue: JobQueue
  readonly #source: TransitionSource
  readonly #logger: Logger
  /** What to look at next, each under its own name: what is told twice before it was looked at is looked at once. */
  readonly #wanted = new Map<string, Wanted>()
  #working: Promise<void> = Promise.resolve()
  #isWorking = false
  #poll: NodeJS.Timeout | undefined
  #stopping = false

  constructor(batches: Batches, queue: JobQueue, source: TransitionSource, logger: Logger) {
    this.#batches = batches
    this.#queue = queue
    this.#source = source
    this.#logger = logger
  }

  start(): void {
    this.#poll = setInterval(() => this.#want('', {}), pollMilliseconds)
    this.#want('', {})
  }

  /** There are new transitions in a workspace. */
  notify(workspace: string): void {
    this.#want(`workspace ${workspace}`, { workspace })
  }

  /** A webhook may be given its next batch. */
  resume(webhook: string): void {
    this.#want(webhook, { webhook })
  }

  async stop(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#poll)
    await this.#working
  }

  #want(name: string, wanted: Wanted): void {
    this.#wanted.set(name, wanted)
    if (!this.#isWorking && !this.#stopping) this.#working = this.#work()
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    for (const [name, wanted] of this.#wanted) {
      this.#wanted.delete(name)
      if (this.#stopping) break
      await this.#logged(() => this.#dispatch(wanted))
    }
    this.#isWorking = false
  }

  /** Each webhook by itself, so that what fails of one is nothing to the others. */
  async #dispatch(wanted: Wanted): Promise<void> {
    const heads = new Map<string, Promise<number>>()
    for (const webhook of await this.#batches.ready(wanted)) {
      const { workspace } = webhook
      await this.#logged(async () => {
        if (webhook.hasWaiting) return this.#sendWaiting(webhook)
        const head = heads.get(workspace) ?? this.#source.log.head(workspace)
        heads.set(workspace, head)
        if (webhook.position < (await head)) await this.#sendNew(webhook)
      })
    }
  }

  async #logged(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#logger.error(error, 'webhooks: transitions cannot be dispatched')
    }
  }

  async #sendWaiting({ id }: Ready): Promise<void> {
    if (await this.#batches.sendWaiting(id)) this.#queue.wake()
  }

  async #sendNew({ id, workspace, audiences, format, position: after }: Ready): Promise<void> {
    const read = await readTransitions(this.#source, { workspace, audiences }, { after })
    const sizes = read.transitions.map(transition =>
      sizeInBody(transition, { format, workspace, at: new Date(transition.at) }),
    )
    const size = cutBatch(sizes)
    const isAll = size === read.transitions.length
    const upTo = isAll ? read.upTo : (read.transitions[size - 1]?.position ?? read.upTo)
    if (size > 0) {
      if (await this.#batches.cut(id, { after, upTo }, size)) this.#queue.wake()
    } else if (upTo > after && (await this.#batches.skip(id, { after, upTo }))) this.resume(id)
  }
}
