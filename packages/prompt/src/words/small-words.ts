import type { Edge } from '../chart/grammar.ts'
import { conjunctions, exceptions, negations } from '../lexicon/connectives.ts'
import { genericNouns, glueWords, idleIdioms } from '../lexicon/fillers.ts'
import { everybodyWords, relativeWords } from '../lexicon/subjects.ts'
import { singular } from '../link/name.ts'
import { inOrder } from '../link/name-index.ts'
import type { Workspace } from '../link/workspace.ts'
import { readDuration } from '../phrase/duration.ts'
import { readQuantity } from '../phrase/quantity.ts'
import { readIdiom } from '../phrase/reading.ts'
import { readWindow } from '../phrase/window/read-window.ts'
import type { Token } from '../tokenize.ts'
import { isOtherThan } from './other-than.ts'
import { textsOf } from './place.ts'

/** What is not a word by itself stands with what follows it: “in the” last month. */
export function withSmallWords<Phrase>(
  edge: Edge<Phrase>,
  tokens: readonly Token[],
  inNames: ReadonlySet<number>,
): readonly Edge<Phrase>[] {
  const edges = [edge]
  let { start, cost } = edge
  for (;;) {
    const small = smallWordsBefore(tokens, start)
    if (!small) return edges
    cost += small.cost + (inNames.has(start - 1) ? 0.5 : 0)
    start = small.start
    edges.push({ ...edge, start, cost })
  }
}

/** Words that are in the name of a value, behind its first: the “inclusive” of “all-inclusive” is no small word. */
export function insideNames(tokens: readonly Token[], { names }: Workspace): ReadonlySet<number> {
  const inside = tokens.flatMap((_, start) =>
    [2, 3, 4].flatMap(length =>
      names.values.has(inOrder(textsOf(tokens, start, start + length).map(singular)))
        ? Array.from({ length: length - 1 }, (_, index) => start + 1 + index)
        : [],
    ),
  )
  return new Set(inside)
}

/** Words at the end of a stretch that change nothing, unless they are part of a name. */
export function smallWordsBefore(
  tokens: readonly Token[],
  end: number,
): { start: number; cost: number } | undefined {
  const idle = idleBefore(tokens, end)
  if (idle !== undefined) return { start: idle, cost: 0 }
  if (isCountry(tokens[end - 1], tokens[end]) || denies(tokens, end - 1)) return undefined
  const once = onceBefore(tokens, end)
  if (once !== undefined) return { start: once, cost: 0.1 }
  const cost = smallCost(tokens, end - 1)
  return cost === undefined ? undefined : { start: end - 1, cost }
}

function idleBefore(tokens: readonly Token[], end: number): number | undefined {
  for (let start = Math.max(0, end - longestIdiom); start < end; start++)
    if (readIdiom(tokens, start, idleIdioms) === end) return start
  return undefined
}

const longestIdiom = Math.max(...idleIdioms.map(lengthOf))

/** What it costs to pass over a word; undefined where it says something. */
function smallCost(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  // “listened to a preview”, “paid by card”, “a transfer over to Poland”
  if (/^listen(?:s|ed|ing)?$/.test(word) && next === 'to') return 0.3
  if (word === 'paid' && /^(?:by|with|via|using|in|through)$/.test(next)) return 0.1
  if (word === 'over' && !readQuantity(tokens, at) && !readDuration(tokens, at + 1)) return 0.1
  // “new people who signed up last week”: the time says how new.
  if (newWords.has(word) && tokens.some((_, from) => readWindow(tokens, from, anyTime))) return 0.3
  if (glueWords.has(word) || marks.has(word)) return 0.01
  if (word === '(' || word === ')') return 0.1
  if (word === 'with') return 0.05
  return genericNouns.has(word) ? 0.3 : undefined
}

const newWords = new Set(['new', 'fresh', 'recent'])
const anyTime = new Date(0)
const marks = new Set([':', '?', '!', '.', ';', '/', '–', '—'])

/** “other than” is no small word and another. */
function denies(tokens: readonly Token[], at: number): boolean {
  const isIdiom = [negations, exceptions].some(idioms => readIdiom(tokens, at, idioms) !== undefined)
  return isIdiom || isOtherThan(tokens, at)
}

/** “bought before, but …”: at any time, where nothing else follows. */
function onceBefore(tokens: readonly Token[], end: number): number | undefined {
  if (!endsClause(tokens[end])) return undefined
  const once = onceWords.find(idiom => readIdiom(tokens, end - lengthOf(idiom), [idiom]) === end)
  return once === undefined ? undefined : end - lengthOf(once)
}

const onceWords = ['before', 'in the past', 'previously', 'once before', 'beforehand', 'in the meantime']

function endsClause(next: Token | undefined): boolean {
  return (
    next === undefined || conjunctions.has(next.text) || relativeWords.has(next.text) || marks.has(next.text)
  )
}

function lengthOf(idiom: string): number {
  return idiom.split(' ').length
}

/** “US” is no “us”, and neither is that of “us customers”. */
function isCountry(token: Token | undefined, next: Token | undefined): boolean {
  return token?.typed === 'US' || (token?.text === 'us' && everybodyWords.has(next?.text ?? ''))
}
