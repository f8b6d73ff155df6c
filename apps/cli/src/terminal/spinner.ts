import ora from 'ora'
import { formatCount } from './number.ts'
import { describeStep, isTerminal, type Progress } from './progress.ts'
import { showLines } from './progress-lines.ts'

/** Progress of something short, or without a known end. */
export function showSpinner(): Progress {
  if (!isTerminal(process.stderr)) return showLines(formatCount)

  const spinner = ora({
    isEnabled: true,
    color: process.stderr.hasColors() ? 'cyan' : false,
    // Standard input may be what is being read.
    discardStdin: false,
  })
  return {
    show(step) {
      spinner.text = describeStep(step, formatCount)
      spinner.start()
    },
    stop() {
      spinner.stop()
    },
  }
}
