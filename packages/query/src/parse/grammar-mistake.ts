import { EOF, type IToken, type TokenType, tokenMatcher } from 'chevrotain'
import { nearestAmong } from '../nearest.ts'
import type { QueryParser } from './query-parser.ts'
import { type Mistake, shown } from './query-syntax-error.ts'
import * as t from './tokens.ts'

/** What is wrong where the parser stopped. */
export function grammarMistake(parser: QueryParser, tokens: readonly IToken[], stoppedAt: IToken): Mistake {
  const { index, possible } = firstMisfit(parser, tokens, stoppedAt)
  const expected = possible.flatMap(type => wordsOf(type) ?? [labelOf(type)])
  const token = tokens[index]
  if (token) {
    const { image: found, startOffset: offset } = token
    const problem = problemAt(token, possible)
    return { problem, offset, length: found.length, found, expected, suggestion: meantBy(found, possible) }
  }
  const last = tokens[index - 1]
  const offset = last ? last.startOffset + last.image.length : 0
  const problem = `expected ${describe(possible)}, but the query ends`
  return { problem, offset, length: 0, found: '', expected }
}

/**
 * The first token that cannot stand where it does, and what can. The parser stops when the next two tokens together
 * fit nowhere, although the first may be right.
 */
function firstMisfit(parser: QueryParser, tokens: readonly IToken[], stoppedAt: IToken) {
  for (let index = tokens.includes(stoppedAt) ? tokens.indexOf(stoppedAt) : tokens.length; ; index += 1) {
    const paths = parser.computeContentAssist('query', withShortLists(tokens.slice(0, index)))
    const possible = [...new Set(paths.map(path => path.nextTokenType))]
    const token = tokens[index]
    if (!token || !possible.some(type => tokenMatcher(token, type))) return { index, possible }
  }
}

/** What can follow a list of thousands can follow a list of two, and Chevrotain takes quadratic time to find it. */
function withShortLists(tokens: readonly IToken[]): IToken[] {
  const isComma = (index: number) => tokens[index]?.tokenType === t.Comma
  return tokens.filter(
    (_, index) => !(isComma(index) && isComma(index + 2)) && !(isComma(index - 1) && isComma(index + 1)),
  )
}

function meantBy(found: string, possible: readonly TokenType[]): string | undefined {
  if (!/^\w/.test(found)) return signsElsewhere.get(found)
  return nearestAmong(possible.flatMap(type => wordsOf(type) ?? []))(found)
}

const signsElsewhere = new Map([
  ['&&', 'AND'],
  ['||', 'OR'],
  ['!', 'NOT'],
])

function problemAt(token: IToken, possible: readonly TokenType[]): string {
  if (token.tokenType === t.UnclosedText) return 'the text that begins here is never closed by another quote'
  if (/^["`‘’“”]/.test(token.image)) return "texts and names stand in straight single quotes, 'like this'"
  if (possible.includes(t.Unit) && /^(month|quarter|year)s?$/i.test(token.image))
    return `a ${token.image.toLowerCase().replace(/s$/, '')} has no fixed length, so count it in days or weeks`
  return `expected ${describe(possible)}, but found ${shown(token.image)}`
}

/** What can stand somewhere, in a few words: `a filter or a reducer`. */
function describe(types: readonly TokenType[]): string {
  if (types.length === 1 && types[0] === t.Dot) return 'a filter or a reducer such as `.count()`'
  const words = types.flatMap(type => wordsOf(type) ?? [])
  if (words.length <= 4 && types.every(wordsOf)) return list(words.map(word => `\`${word}\``))
  const labels = [...new Set(types.map(labelOf))]
  const covered = labels.flatMap(label => coveredBy[label] ?? [])
  return list(labels.filter(label => !covered.includes(label)))
}

/** Labels that mean several others as well. */
const coveredBy: Record<string, readonly string[]> = {
  'a condition': ['`(`', '`{`', 'a field', '`event`'],
  'a value': ['a number', 'a text in quotes', 'a date', 'a field', '`event`'],
}

function labelOf(type: TokenType): string {
  return type === EOF ? 'the end' : (type.LABEL ?? type.name)
}

/** What can be written, where that is one of some words or signs. */
function wordsOf(type: TokenType): readonly string[] | undefined {
  return 'words' in type ? (type as t.Family).words : undefined
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${last}` : last
}
