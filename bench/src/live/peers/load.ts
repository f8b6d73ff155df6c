import { randomUUID } from 'node:crypto'
import { Dice, someEvent, someTraits } from '../some-call.ts'

const year = 365 * 86_400_000
const eventsEach = 8
const perBatch = 10_000

/** The calls of the latency's measurement, as JSON: a year of everybody, then a steady stream. */
export class Load {
  readonly #dice = new Dice(1)
  readonly #profiles: number

  constructor(profiles: number) {
    this.#profiles = profiles
  }

  /** In batches. */
  *history(): Generator<string[]> {
    let batch: string[] = []
    for (const call of this.#pastCalls()) {
      batch.push(message(call))
      if (batch.length < perBatch) continue
      yield batch
      batch = []
    }
    yield batch
  }

  /** So many events that happen now. */
  now(count: number): string[] {
    const at = new Date().toISOString()
    return Array.from({ length: count }, () =>
      message(someEvent(`user ${this.#dice.below(this.#profiles)}`, at, this.#dice)),
    )
  }

  *#pastCalls(): Generator<object> {
    const at = () => new Date(Date.now() - this.#dice.below(year)).toISOString()
    for (let profile = 0; profile < this.#profiles; profile++) {
      const user = `user ${profile}`
      yield someTraits(user, at(), this.#dice)
      for (let n = 0; n < eventsEach; n++) yield someEvent(user, at(), this.#dice)
    }
  }
}

function message(call: object): string {
  return JSON.stringify({ messageId: randomUUID(), ...call })
}
