import { describeStep, type Progress, type Step } from './progress.ts'

const interval = 5000

/** Progress for a pipe or a log: a line when a stage begins, one when it ends, and one every five seconds between. */
export function showLines(
  format: (amount: number) => string,
  write: (line: string) => void = console.error,
  now: () => number = Date.now,
): Progress {
  const printed = new Map<string, { text: string; at: number }>()

  function show(step: Step) {
    const text = describeStep(step, format)
    const last = printed.get(step.stage)
    const isDue = last === undefined || step.done === step.total || now() - last.at >= interval
    if (!isDue || text === last?.text) return
    printed.set(step.stage, { text, at: now() })
    write(text)
  }

  return { show, stop() {} }
}
