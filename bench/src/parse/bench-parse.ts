import { parse } from '@muster/query'
import { hostileParts, hostileTexts } from '@muster/query/testing'
import { printTable } from '../report/print-table.ts'
import { median, timed } from '../report/timing.ts'

const shown = 10

/** How long the hardest texts of 10 kB take to be read or refused: the bound is 50 ms. */
export async function benchParse(): Promise<void> {
  const cases = hostileParts.flatMap(part =>
    hostileTexts(part).map((text, n) => ({ name: `\`${JSON.stringify(part)}\`, case ${n + 1}`, text })),
  )
  for (const { text } of cases) read(text)
  const measured = []
  for (const { name, text } of cases) {
    const times = [
      await timed(() => read(text)),
      await timed(() => read(text)),
      await timed(() => read(text)),
    ]
    measured.push({ name, time: median(times) })
  }
  const slowest = measured.sort((one, other) => other.time - one.time).slice(0, shown)
  printTable(
    [`the slowest of ${cases.length}`, 'time'],
    slowest.map(({ name, time }) => [name, `${time.toFixed(1)} ms`]),
  )
}

/** The time counts, not the answer. */
function read(text: string): void {
  try {
    parse(text)
  } catch {
    return
  }
}
