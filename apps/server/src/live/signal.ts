/** Longer than timers can wait. */
const longestWait = 2 ** 31 - 1

/** Wakes whoever waits. */
export class Signal {
  #isGiven = false
  #wake: () => void = () => undefined

  give(): void {
    this.#isGiven = true
    this.#wake()
  }

  /** Resolves when the signal is given, at once if it was since the last wait; or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#isGiven && milliseconds > 0)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, Math.min(milliseconds, longestWait))
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    this.#isGiven = false
    this.#wake = () => undefined
  }
}
