import type { WriteStream } from 'node:tty'

/** How far something has come; without a total, how much is done so far. */
export interface Step {
  readonly stage: string
  readonly done?: number
  readonly total?: number
}

/** Shows steps on standard error, so that standard output holds results alone. */
export interface Progress {
  show(step: Step): void
  /** Leaves the terminal as it was. */
  stop(): void
}

export function isTerminal(stream: WriteStream): boolean {
  return stream.isTTY && process.env.TERM !== 'dumb'
}

export function describeStep(step: Step, format: (amount: number) => string): string {
  const { done, total } = step
  const stage = step.stage.charAt(0).toUpperCase() + step.stage.slice(1)
  // One of one says no more than that it is under way.
  if (done === undefined || total === 1) return stage
  return total ? `${stage}: ${format(done)} of ${format(total)}` : `${stage}: ${format(done)}`
}
