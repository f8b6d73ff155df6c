import { print, type Query } from '@muster/query'
import { Chart } from './chart/chart.ts'
import type { Edge } from './chart/grammar.ts'
import type { Phrase } from './chart/phrase.ts'
import { genericNouns, glueWords, idleIdioms } from './lexicon/fillers.ts'
import { merged } from './meaning/merged.ts'
import { toQuery } from './meaning/to-query.ts'
import { leavesOf, type Tree } from './meaning/tree.ts'
import { NotUnderstood } from './not-understood.ts'
import { readIdiom } from './phrase/reading.ts'
import { english } from './rules/english.ts'
import type { Token } from './tokenize.ts'
import type { Context } from './words/place.ts'
import { readWords } from './words/read-words.ts'
import { smallWordsBefore } from './words/small-words.ts'

/** What a prompt may mean, and how unlikely that is. */
export interface Reading {
  readonly query: Query
  readonly tree: Tree
  readonly assumptions: readonly string[]
  readonly cost: number
}

/** All that the tokens may mean, the likeliest first. Throws NotUnderstood where there is nothing. */
export function readPrompt(tokens: readonly Token[], context: Context): readonly Reading[] {
  const words = readWords(tokens, context)
  const strangers = tokens.filter((token, at) => !isKnown(token, at, tokens, words))
  if (strangers.length > 0) {
    throw new NotUnderstood(
      `These words are not known here: ${strangers.map(({ typed }) => `“${typed}”`).join(', ')}.`,
      strangers.map(({ typed }) => typed),
    )
  }
  const chart = new Chart(tokens.length, words, english(context.workspace))
  const readings = endsOf(tokens)
    .flatMap(({ end, cost }) =>
      chart.at(0, end, 'condition').map(edge => ({ ...edge, cost: edge.cost + cost })),
    )
    .flatMap(({ phrase, cost }) => {
      const query = toQuery(phrase.tree)
      if (!query) return []
      const claimed = leavesOf(phrase.tree).flatMap(({ claim }) => claim.assumptions)
      return [{ query, tree: phrase.tree, assumptions: [...claimed, ...phrase.assumptions], cost }]
    })
  if (readings.length === 0) throw unconnected(chart, tokens)
  return distinct(readings.toSorted((one, other) => one.cost - other.cost))
}

/** Where the last word that counts may end: small words at the end may be left out. */
function endsOf(tokens: readonly Token[]): readonly { end: number; cost: number }[] {
  const ends = [{ end: tokens.length, cost: 0 }]
  for (let { end, cost } = { end: tokens.length, cost: 0 }; ; ) {
    const isMark = /^(?:,|only)$/.test(tokens[end - 1]?.text ?? '')
    const small = isMark ? { start: end - 1, cost: 0 } : smallWordsBefore(tokens, end)
    if (!small?.start) return ends
    end = small.start
    cost += small.cost
    ends.push({ end, cost })
  }
}

function isKnown(
  { text }: Token,
  at: number,
  tokens: readonly Token[],
  words: readonly Edge<Phrase>[],
): boolean {
  if (glueWords.has(text) || genericNouns.has(text) || text === ',') return true
  if (words.some(({ start, end }) => start <= at && at < end)) return true
  if (smallWordsBefore(tokens, at + 1)) return true
  return [at - 2, at - 1, at].some(start => (readIdiom(tokens, start, idleIdioms) ?? 0) > at)
}

/** Each query once, as it is likeliest. */
function distinct(readings: readonly Reading[]): readonly Reading[] {
  const found = new Map<string, Reading>()
  for (const reading of readings) {
    const text = print(merged(reading.query))
    if (!found.has(text)) found.set(text, reading)
  }
  return [...found.values()]
}

/** The words that stand outside of the longest stretch that was read. */
function unconnected(chart: Chart<Phrase>, tokens: readonly Token[]): NotUnderstood {
  let longest = { start: 0, end: 0 }
  for (let start = 0; start < chart.length; start++) {
    for (let end = start + 1; end <= chart.length; end++) {
      if (end - start > longest.end - longest.start && chart.at(start, end, 'condition').length > 0)
        longest = { start, end }
    }
  }
  const outside = tokens.filter((_, at) => at < longest.start || at >= longest.end)
  const words = [...new Set(outside.map(({ typed }) => typed))]
  return new NotUnderstood(`It is not clear how these words belong to the rest: “${words.join(' ')}”.`, words)
}
