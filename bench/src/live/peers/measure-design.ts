import { setTimeout as delay } from 'node:timers/promises'
import { processorSeconds } from '../../process/effort.ts'
import type { Design, DesignFigures } from './design.ts'
import { Load } from './load.ts'

const eventsPerSecond = 500
const leastSeconds = 120

/**
 * Has a design keep audiences right while events come in, for some of its polls, in real time: all that the process took
 * of the processors meanwhile. What it makes of the history, and one poll to warm up, are not counted.
 */
export async function measureDesign(design: Design, profiles: number): Promise<DesignFigures> {
  const load = new Load(profiles)
  for (const batch of load.history()) await design.takeIn(batch)
  const polls = new Polls(design)
  await polls.next()

  const feed = new Feed(design, load)
  await polls.next()
  const before = { processor: processorSeconds(), time: performance.now(), events: feed.sent }
  let latestAfter = 0
  const elapsed = () => (performance.now() - before.time) / 1_000
  while (elapsed() < leastSeconds) {
    const known = polls.began
    await polls.next()
    latestAfter = Math.max(latestAfter, (performance.now() - known) / 1_000)
  }
  const seconds = elapsed()
  const processor = processorSeconds() - before.processor
  const sent = feed.sent - before.events
  await feed.stop()
  return {
    design: design.name,
    processorSecondsPerHour: (processor / seconds) * 3_600,
    latestAfter,
    eventsPerSecond: sent / seconds,
  }
}

/** One poll after another. */
class Polls {
  readonly #design: Design
  #seconds: number | undefined
  /** When the last one began. */
  began = 0

  constructor(design: Design) {
    this.#design = design
  }

  async next(): Promise<void> {
    if (this.#seconds !== undefined) await delay(this.#design.rest(this.#seconds) * 1_000)
    this.began = performance.now()
    await this.#design.poll(Date.now())
    this.#seconds = (performance.now() - this.began) / 1_000
    process.stderr.write(`${this.#design.name}: a poll took ${this.#seconds.toFixed(1)} s\n`)
  }
}

/** A steady stream of events, a batch each second, until it is stopped. */
class Feed {
  readonly #sending: Promise<void>
  #isStopped = false
  /** How many events are stored. */
  sent = 0

  constructor(design: Design, load: Load) {
    this.#sending = this.#send(design, load)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#sending
  }

  async #send(design: Design, load: Load): Promise<void> {
    const began = performance.now()
    for (let second = 1; !this.#isStopped; second++) {
      await design.takeIn(load.now(eventsPerSecond))
      this.sent += eventsPerSecond
      await delay(began + second * 1_000 - performance.now())
    }
  }
}
