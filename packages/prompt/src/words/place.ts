import type { Phrase } from '../chart/phrase.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Workspace } from '../link/workspace.ts'
import { readIdiom } from '../phrase/reading.ts'
import type { Token } from '../tokenize.ts'

/** Whoever reads words needs these. */
export interface Context {
  readonly prompt: string
  readonly workspace: Workspace
  readonly now: Date
  readonly dictionary?: Dictionary | undefined
}

/** A place in a prompt, where words begin. */
export interface Place extends Context {
  readonly tokens: readonly Token[]
  readonly at: number
}

/** What words are, from their place up to the token behind them. */
export interface Found {
  readonly phrase: Phrase
  readonly end: number
  /** Nothing, if left out. */
  readonly cost?: number
  /** Where they begin, if that is before the place. */
  readonly start?: number
}

/** What one kind of words can be. */
export type Reader = (place: Place) => readonly Found[]

/** The phrase, if one of the idioms stands here. */
export function idiomIs(
  { tokens, at }: Place,
  idioms: readonly string[],
  phrase: Phrase,
  cost = 0,
): readonly Found[] {
  return foundTo(readIdiom(tokens, at, idioms), phrase, cost)
}

/** The phrase, if it has an end. */
export function foundTo(end: number | undefined, phrase: Phrase, cost = 0): readonly Found[] {
  return end === undefined ? [] : [{ phrase, end, cost }]
}

/** The words from the place on, as they were typed. */
export function typedUpTo({ tokens, at, prompt }: Place, end: number): string {
  return prompt.slice(tokens[at]?.start, tokens[end - 1]?.end)
}

/** Those from one token up to another. */
export function textsOf(tokens: readonly Token[], start: number, end: number): readonly string[] {
  return tokens.slice(Math.max(start, 0), end).map(({ text }) => text)
}
