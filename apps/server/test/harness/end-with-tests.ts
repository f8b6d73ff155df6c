import type { ChildProcess } from 'node:child_process'

/** Sees to it that a process does not outlive this one, even where the tests of the file do not come to their end. */
export function endWithTests(child: ChildProcess, signal: NodeJS.Signals): void {
  const end = () => child.kill(signal)
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}
