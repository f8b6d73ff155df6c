import type { Dice } from './some-call.ts'

/** How many events somebody sends before they leave, on average: some five minutes' worth, one every eight seconds. */
const eventsEach = 40

/** Who sends the next event: somebody of those who are there, a twenty-fifth of all; who leaves makes room for another. */
export class Visitors {
  readonly #profiles: number
  readonly #dice: Dice
  readonly #present: string[]

  constructor(profiles: number, dice: Dice) {
    this.#profiles = profiles
    this.#dice = dice
    this.#present = Array.from({ length: Math.ceil(profiles / 25) }, () => this.#anybody())
  }

  next(): string {
    const place = this.#dice.below(this.#present.length)
    const visitor = this.#present[place] ?? this.#anybody()
    if (this.#dice.below(eventsEach) === 0) this.#present[place] = this.#anybody()
    return visitor
  }

  #anybody(): string {
    return `user ${this.#dice.below(this.#profiles)}`
  }
}
