import ora from 'ora'
import { formatCount } from './number.ts'
import { describeStep, isTerminal, type Progress, type Step } from './progress.ts'
import { showLines } from './progress-lines.ts'

/** Progress of something short, or without a known end; on a terminal each step is one line, in place of the last. */
export function showSpinner(
  draw: (step: Step) => string = step => describeStep(step, formatCount),
): Progress {
  if (!isTerminal(process.stderr)) return showLines(formatCount)

  const spinner = ora({
    isEnabled: true,
    color: process.stderr.hasColors() ? 'cyan' : false,
    // Standard input may be what is being read.
    discardStdin: false,
  })
  return {
    show(step) {
      spinner.text = draw(step)
      spinner.start()
    },
    stop() {
      spinner.stop()
    },
  }
}
