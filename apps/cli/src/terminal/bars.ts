import { MultiBar, Presets, type SingleBar } from 'cli-progress'
import { isTerminal, type Progress } from './progress.ts'
import { showLines } from './progress-lines.ts'
import { padEnd } from './text.ts'

const stageWidth = 24

/** Progress of something long with a known end: a bar for each stage. */
export function showBars(format: (amount: number) => string): Progress {
  if (!isTerminal(process.stderr)) return showLines(format)

  const bars = new Map<string, SingleBar>()
  const stack = new MultiBar(
    {
      format: '{stage}  {bar}  {percentage}%  {amounts}',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  )
  return {
    show({ stage, done = 0, total = 1 }) {
      const amounts = total > 1 ? `${format(done)} of ${format(total)}` : ''
      const bar = bars.get(stage) ?? stack.create(total, 0, { stage: padEnd(stage, stageWidth), amounts })
      bars.set(stage, bar)
      bar.setTotal(total)
      bar.update(done, { amounts })
    },
    stop() {
      stack.stop()
    },
  }
}
