import { hostileParts, hostileTexts } from '../src/parse/hostile-texts.ts'
import { parse } from '../src/parse/parse.ts'

// Any 10 kB are read or refused within 50 ms. Run it as `npx tsx packages/query/test/bench-parse.ts`.
const cases = hostileParts.flatMap(part =>
  hostileTexts(part).map((text, index) => ({ name: `${JSON.stringify(part)}, case ${index + 1}`, text })),
)
for (const { text } of cases) milliseconds(text)
const slowest = cases
  .map(({ name, text }) => ({
    name,
    time: [1, 2, 3].map(() => milliseconds(text)).sort((a, b) => a - b)[1] ?? 0,
  }))
  .sort((one, other) => other.time - one.time)
console.log(`${cases.length} texts of 10 kB, median of three; the slowest in milliseconds:`)
for (const { name, time } of slowest.slice(0, 10)) console.log(`${time.toFixed(1).padStart(6)}  ${name}`)

function milliseconds(text: string): number {
  const start = performance.now()
  try {
    parse(text)
  } catch {
    // The time counts, not the answer.
  }
  return performance.now() - start
}
