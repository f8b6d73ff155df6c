/** Work beside the turns. What fails is kept until somebody asks. */
export class Background {
  readonly #running = new Set<Promise<void>>()
  readonly #onEnd: () => void
  #failure: { readonly error: unknown } | undefined

  /** Somebody is told whenever something ends. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd
  }

  get isBusy(): boolean {
    return this.#running.size > 0
  }

  run(work: () => Promise<void>): void {
    const running = work()
      .catch(error => {
        this.#failure ??= { error }
      })
      .finally(() => {
        this.#running.delete(running)
        this.#onEnd()
      })
    this.#running.add(running)
  }

  /** Throws what failed. */
  check(): void {
    if (this.#failure) throw this.#failure.error
  }

  /** Resolves once nothing runs any more. Throws what failed. */
  async finish(): Promise<void> {
    while (this.isBusy) await Promise.all(this.#running)
    this.check()
  }
}
