import { parseArgs } from 'node:util'
import { benchIngest } from './ingest/bench-ingest.ts'
import { benchLanguage } from './language/bench-language.ts'
import { benchLive } from './live/bench-live.ts'
import { benchParse } from './parse/bench-parse.ts'
import { benchPreview } from './preview/bench-preview.ts'
import { benchPrompts } from './prompts/bench-prompts.ts'
import { benchVocabulary } from './vocabulary/bench-vocabulary.ts'

const benches: Record<string, (size: number | undefined) => Promise<void>> = {
  ingest: benchIngest,
  language: benchLanguage,
  live: benchLive,
  parse: benchParse,
  preview: benchPreview,
  prompts: benchPrompts,
  vocabulary: benchVocabulary,
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { events: { type: 'string' } },
})
const bench = benches[positionals[0] ?? '']
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join('|')} [--events N]`)
  process.exit(2)
}
await bench(values.events === undefined ? undefined : Number(values.events))
process.exit(0)
