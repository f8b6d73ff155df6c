/** Work beside the turns. What fails is kept until somebody asks. */
export class Background {
  readonly #running = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | undefined

  get isBusy(): boolean {
    return this.#running.size > 0
  }

  run(work: () => Promise<void>): void {
    const running = work()
      .catch(error => {
        this.#failure ??= { error }
      })
      .finally(() => this.#running.delete(running))
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
