import { familyOf } from '../lexicon/word-families.ts'
import { findNames, type Named } from '../link/find-names.ts'
import type { Workspace } from '../link/workspace.ts'
import { readIdiom } from '../phrase/reading.ts'
import type { Token } from '../tokenize.ts'
import type { Context } from '../words/place.ts'
import type { Trimmed } from './trim.ts'

type Span = readonly [start: number, end: number]

/**
 * The same without what may be no more than a remark, one of these at a time: what stands before a colon, in parentheses,
 * before “I need”, or in another sentence. What has a number or denies something is no remark.
 */
export function withoutRemarks(
  { tokens, unused }: Trimmed,
  { prompt, workspace }: Pick<Context, 'prompt' | 'workspace'>,
): readonly Trimmed[] {
  const plain = [preamble(tokens), ...furtherSentences(tokens)].filter(span => span && isPlain(tokens, span))
  return [titleEnd(tokens), parenthesis(tokens), ...plain].flatMap(span => {
    if (!span || saysWhat(tokens, span, workspace)) return []
    const [start, end] = span
    const left = prompt.slice(tokens[start]?.start, tokens[end - 1]?.end)
    return [{ tokens: [...tokens.slice(0, start), ...tokens.slice(end)], unused: [...unused, left] }]
  })
}

/** What people are like, and what is so or not, says who is meant wherever it stands, unless it is said again. */
function saysWhat(tokens: readonly Token[], [start, end]: Span, workspace: Workspace): boolean {
  const rest = new Set([...tokens.slice(0, start), ...tokens.slice(end)].map(({ text }) => familyOf(text)))
  const said = tokens.slice(start, end).filter(({ text }) => !rest.has(familyOf(text)))
  return said.some((_, at) => findNames(workspace, said, at).some(isOfPeople))
}

function isOfPeople({ cost, values, attributes, audiences }: Named): boolean {
  if (cost > 0) return false
  const isSo = attributes.some(({ types }) => types.includes('boolean'))
  return isSo || audiences.length > 0 || values.some(({ attribute }) => attribute.field.kind === 'trait')
}

function titleEnd(tokens: readonly Token[]): Span | undefined {
  // No name has a space behind its colon.
  const colon = tokens.findIndex(({ text, end }, at) => text === ':' && tokens[at + 1]?.start !== end)
  const isTitle = colon > 0 && colon < tokens.length - 2 && isPlain(tokens, [0, colon])
  return isTitle ? [0, colon + 1] : undefined
}

function parenthesis(tokens: readonly Token[]): Span | undefined {
  const open = tokens.findIndex(({ text }) => text === '(')
  const close = tokens.findIndex(({ text }, at) => at > open && text === ')')
  const isRemark =
    open >= 0 && close > open && tokens.slice(open, close).every(({ number }) => number === undefined)
  return isRemark ? [open, close + 1] : undefined
}

/** “We mail them on Monday, so I need …” */
function preamble(tokens: readonly Token[]): Span | undefined {
  const at = tokens.findIndex((_, index) => index > 0 && readIdiom(tokens, index, requests) !== undefined)
  const end = at < 0 ? undefined : readIdiom(tokens, at, requests)
  return end !== undefined && end < tokens.length - 1 ? [0, end] : undefined
}

const requests = ['i', 'we'].flatMap(who =>
  [
    'need',
    'want',
    'would like',
    'look for',
    'am looking for',
    'are looking for',
    'search for',
    'want to see',
    'would like to see',
  ].map(verb => `${who} ${verb}`),
)

/** All sentences but the first, and all but the last. */
function furtherSentences(tokens: readonly Token[]): readonly Span[] {
  const ends = tokens.flatMap(({ text }, at) => (/^[.!?;–—]$/.test(text) ? [at] : []))
  const [first, last] = [ends[0], ends.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    [first, tokens.length],
    [0, last + 1],
  ]
}

function isPlain(tokens: readonly Token[], [start, end]: Span): boolean {
  return tokens.slice(start, end).every(({ text, number }) => number === undefined && !denying.has(text))
}

const denying = new Set(['not', 'no', 'never', 'without', 'except', 'none', 'nothing', 'excluding'])
