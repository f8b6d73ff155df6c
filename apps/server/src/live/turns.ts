/** Work of which one piece is done after another, never two at once. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  get isTaken(): boolean {
    return this.#waiting > 0
  }

  /** Does a piece of work once what came before it is done, well or badly. */
  take<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++
    const turn = this.#last.then(work).finally(() => {
      this.#waiting--
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves once what was taken so far is done. */
  async finish(): Promise<void> {
    await this.#last
  }
}
