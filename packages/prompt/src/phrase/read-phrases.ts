import { conjunctions, laterWords, negations, summaries } from '../lexicon/connectives.ts'
import { glueWords, idleIdioms } from '../lexicon/fillers.ts'
import { everybodyWords, populationWords, relativeWords } from '../lexicon/subjects.ts'
import { familiesOf } from '../lexicon/word-families.ts'
import { findMention } from '../link/find-mention.ts'
import type { Workspace } from '../link/workspace.ts'
import type { Token } from '../tokenize.ts'
import type { Phrase } from './phrase.ts'
import { readQuantity } from './quantity.ts'
import { longest, type Reading, readIdiom } from './reading.ts'
import { readWindow } from './window.ts'

/** A phrase before its place in the prompt is known. */
type Unplaced<P> = P extends Phrase ? Omit<P, 'start' | 'end' | 'text'> : never

/** Whoever reads phrases needs these. */
export interface PhraseContext {
  readonly prompt: string
  readonly workspace: Workspace
  readonly now: Date
}

/** Reads the tokens as phrases, at each place the longest there is, and among equals the first in this order. */
export function readPhrases(tokens: readonly Token[], context: PhraseContext): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let at = 0; at < tokens.length; ) {
    const idle = readIdiom(tokens, at, idleIdioms)
    const reading = readPhrase(tokens, at, context)
    if (idle !== undefined && idle >= reading.end) {
      at = idle
      continue
    }
    phrases.push(placed(reading, tokens, at, context.prompt))
    at = reading.end
  }
  return phrases
}

function readPhrase(tokens: readonly Token[], at: number, context: PhraseContext): Reading<Unplaced<Phrase>> {
  const found = longest([
    readTime(tokens, at, context),
    readAmount(tokens, at),
    readWords(tokens, at, laterWords, { kind: 'later' }),
    readWords(tokens, at, negations, { kind: 'negation' }),
    readSummary(tokens, at),
    readJoint(tokens, at),
    readNamed(tokens, at, context.workspace),
  ])
  return found ?? readWord(tokens, at)
}

function readTime(
  tokens: readonly Token[],
  at: number,
  { now }: PhraseContext,
): Reading<Unplaced<Phrase>> | undefined {
  const reading = readWindow(tokens, at, now)
  return reading && { value: { kind: 'time', ...reading.value }, end: reading.end }
}

function readAmount(tokens: readonly Token[], at: number): Reading<Unplaced<Phrase>> | undefined {
  const reading = readQuantity(tokens, at)
  return reading && { value: { kind: 'quantity', quantity: reading.value }, end: reading.end }
}

function readSummary(tokens: readonly Token[], at: number): Reading<Unplaced<Phrase>> | undefined {
  return longest(
    summaries.map(([reducer, idioms]) => {
      const end = readIdiom(tokens, at, idioms)
      if (end === undefined) return undefined
      return { value: { kind: 'summary', reducer, families: familiesBetween(tokens, at, end) }, end }
    }),
  )
}

function readWords(
  tokens: readonly Token[],
  at: number,
  idioms: readonly string[],
  value: Unplaced<Phrase>,
): Reading<Unplaced<Phrase>> | undefined {
  const end = readIdiom(tokens, at, idioms)
  return end === undefined ? undefined : { value, end }
}

function readJoint(tokens: readonly Token[], at: number): Reading<Unplaced<Phrase>> | undefined {
  const text = tokens[at]?.text ?? ''
  const joins = conjunctions.get(text)
  if (joins) return { value: { kind: 'conjunction', joins }, end: at + 1 }
  if (relativeWords.has(text)) return { value: { kind: 'relative' }, end: at + 1 }
  if (everybodyWords.has(text)) return { value: { kind: 'subject' }, end: at + 1 }
  return undefined
}

function readNamed(
  tokens: readonly Token[],
  at: number,
  workspace: Workspace,
): Reading<Unplaced<Phrase>> | undefined {
  const mention = findMention(workspace, tokens, at)
  if (!mention) return undefined
  const { audiences, attributes, values, end } = mention
  const families = familiesBetween(tokens, at, end)
  return {
    value: {
      kind: 'mention',
      families,
      audiences,
      attributes,
      values: values.length > 0 ? [values] : [],
      joins: 'or',
    },
    end,
  }
}

function readWord(tokens: readonly Token[], at: number): Reading<Unplaced<Phrase>> {
  const text = tokens[at]?.text ?? ''
  if (populationWords.has(text)) return { value: { kind: 'subject' }, end: at + 1 }
  const [first] = familiesOf(tokens.slice(at, at + 2).map(token => token.text))
  const end = at + (first?.length ?? 1)
  const glue = end === at + 1 && glueWords.has(text)
  return { value: { kind: 'word', families: first ? [first.family] : [], glue }, end }
}

function familiesBetween(tokens: readonly Token[], at: number, end: number): readonly string[] {
  return familiesOf(tokens.slice(at, end).map(({ text }) => text)).map(({ family }) => family)
}

function placed(
  { value, end }: Reading<Unplaced<Phrase>>,
  tokens: readonly Token[],
  at: number,
  prompt: string,
): Phrase {
  const from = tokens[at]?.start ?? 0
  const to = tokens[end - 1]?.end ?? from
  return { ...value, start: from, end: to, text: prompt.slice(from, to) }
}
