import { randomUUID } from 'node:crypto'
import { history } from '../history.ts'
import { Dice, someEvent } from '../some-call.ts'
import { Visitors } from '../visitors.ts'

const perBatch = 10_000

/** The calls of the latency's measurement, as JSON: a year of everybody, then a steady stream of visitors' events. */
export class Load {
  readonly #dice = new Dice(1)
  readonly #profiles: number
  readonly #visitors: Visitors

  constructor(profiles: number) {
    this.#profiles = profiles
    this.#visitors = new Visitors(profiles, this.#dice)
  }

  /** In batches. */
  *history(): Generator<string[]> {
    let batch: string[] = []
    for (const call of history(this.#profiles, this.#dice)) {
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
    return Array.from({ length: count }, () => message(someEvent(this.#visitors.next(), at, this.#dice)))
  }
}

function message(call: object): string {
  return JSON.stringify({ messageId: randomUUID(), ...call })
}
