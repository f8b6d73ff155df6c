import { readSentences } from './read-sentences.ts'

const empty = process.memoryUsage().rss
const begun = performance.now()
const { interpret } = await import('@muster/prompt')
const { WordNet } = await import('@muster/wordnet')
const modules = performance.now() - begun
const [set] = readSentences()
const prompted = performance.now()
if (set) interpret(set.prompts[0] ?? '', set.schema, { now: new Date(), dictionary: new WordNet() })
const prompt = performance.now() - prompted
globalThis.gc?.()
console.log(JSON.stringify({ modules, prompt, memory: (process.memoryUsage().rss - empty) / 1_000_000 }))
