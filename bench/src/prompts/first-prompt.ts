import { text } from 'node:stream/consumers'

// In a process of its own: how long until the interpreter has read its first sentence, and the memory that it keeps.
const { prompt, schema } = JSON.parse(await text(process.stdin))
const empty = process.memoryUsage().rss
const begun = performance.now()
const { interpret } = await import('@muster/prompt')
const { WordNet } = await import('@muster/wordnet')
const dictionary = new WordNet()
const loaded = performance.now()
interpret(prompt, schema, { now: new Date(), dictionary })
const read = performance.now()
globalThis.gc?.()
const memory = (process.memoryUsage().rss - empty) / 1_000_000
console.log(JSON.stringify({ modules: loaded - begun, prompt: read - loaded, memory }))
