/** How the program ends; the help says the same in words. */
export const exitCodes = { done: 0, refused: 1, misused: 2, unavailable: 3 } as const

/** An end that was foreseen: its message is for the person at the terminal, and says what to do. */
export class Failure extends Error {
  readonly exitCode: number

  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
  }
}

/** The failure in what was thrown: Node wraps the reason of an abort in an error of its own. */
export function findFailure(thrown: unknown): Failure | undefined {
  if (thrown instanceof Failure) return thrown
  return thrown instanceof Error && thrown.cause !== undefined ? findFailure(thrown.cause) : undefined
}
