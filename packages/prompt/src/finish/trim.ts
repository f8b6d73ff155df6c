import { conjunctions, negations } from '../lexicon/connectives.ts'
import { campaignWords, purposeOpenings, requestWords } from '../lexicon/fillers.ts'
import { relativeWords } from '../lexicon/subjects.ts'
import { readIdiom } from '../phrase/reading.ts'
import type { Token } from '../tokenize.ts'

const articles = new Set(['a', 'an', 'the', 'all', 'every', 'each', 'of'])

/** What is left of a prompt without the words that do not say who is meant, and those words. */
export interface Trimmed {
  readonly tokens: readonly Token[]
  readonly unused: readonly string[]
}

/** Takes off “find me all”, at the head, and “so that we can thank them”, at the end. */
export function trim(tokens: readonly Token[], prompt: string): Trimmed {
  const head = headLength(tokens)
  const tail = tailStart(tokens)
  const unused = [tokens.slice(0, head), tokens.slice(tail)]
    .filter(part => part.some(({ text }) => !articles.has(text)))
    .map(part => prompt.slice(part[0]?.start, part.at(-1)?.end))
  return { tokens: withoutEndComma(tokens.slice(head, Math.max(head, tail))), unused }
}

/** Only words that ask for an audience, and at least one that is more than an article. */
function headLength(tokens: readonly Token[]): number {
  const end = tokens.findIndex((token, at) => !isRequest(token, tokens[at - 1]))
  return end < 0 ? tokens.length : end
}

/** “us” is who asks in “give us”, and a country otherwise. */
function isRequest({ text, typed }: Token, before: Token | undefined): boolean {
  if (text === 'us') return typed !== 'US' && before !== undefined
  return requestWords.has(text)
}

function tailStart(tokens: readonly Token[]): number {
  const start = tokens.findIndex((_, at) => at > 0 && isPurpose(tokens, at))
  return start < 0 ? tokens.length : start
}

/** A purpose says nothing about people: no number, no negation, no further clause. */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  const opened = readIdiom(tokens, at, purposeOpenings)
  if (opened === undefined) return false
  const rest = tokens.slice(opened)
  const isPlain = rest.every(
    (token, index) => isPlainWord(token) && readIdiom(rest, index, negations) === undefined,
  )
  const namesCampaign = campaignWords.has(rest.at(-1)?.text ?? '')
  return isPlain && (tokens[at]?.text !== 'for' || namesCampaign)
}

function isPlainWord({ text, number }: Token): boolean {
  return number === undefined && !conjunctions.has(text) && !relativeWords.has(text)
}

function withoutEndComma(tokens: readonly Token[]): readonly Token[] {
  return tokens.at(-1)?.text === ',' ? tokens.slice(0, -1) : tokens
}
