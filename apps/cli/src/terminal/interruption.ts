import { Failure } from '../failure.ts'

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** Aborts on Ctrl-C, so that whatever is under way ends in order and the terminal is left clean. */
export function abortOnInterruption(): AbortSignal {
  const controller = new AbortController()
  onInterruption(signal => controller.abort(new Failure(exitCodes[signal], 'Interrupted.')))
  return controller.signal
}

/** For whoever has asked to stop and will not wait. */
export function exitOnNextInterruption(): void {
  const asked = Date.now()
  onInterruption(() => {
    // Under npm one Ctrl-C arrives twice: from the terminal, and passed on by npm.
    if (Date.now() - asked > 250) process.exit(1)
  })
}

function onInterruption(act: (signal: keyof typeof exitCodes) => void) {
  process.on('SIGINT', act)
  process.on('SIGTERM', act)
}
