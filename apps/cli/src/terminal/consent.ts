import { createInterface } from 'node:readline/promises'
import { exitCodes, Failure } from '../failure.ts'
import { oneLine } from './text.ts'

/** Goes on once somebody at the terminal has said yes. Throws where they say no, or nobody is there to be asked. */
export async function requireConsent(question: string, signal: AbortSignal): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Failure(exitCodes.misused, 'There is no terminal to ask at: say --yes to go on without.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // Otherwise Ctrl-C would only close the question.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const answer = await terminal
    .question(`${oneLine(question)} [y/N] `, { signal })
    .finally(() => terminal.close())
  if (!/^\s*y(es)?\s*$/i.test(answer)) throw new Failure(exitCodes.refused, 'Nothing was changed.')
}
