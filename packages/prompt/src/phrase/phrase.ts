import type { ValueCandidate } from '../link/name-index.ts'
import type { LinkedAttribute, LinkedAudience } from '../link/workspace.ts'
import type { Quantity } from './quantity.ts'
import type { Window } from './window.ts'

/** Part of a prompt, in UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words as they were typed, and where. */
interface Typed extends Span {
  readonly text: string
}

/** Everybody: “customers”. */
export interface Subject extends Typed {
  readonly kind: 'subject'
}

/** What leads to a condition: “who”, “with”. */
export interface Relative extends Typed {
  readonly kind: 'relative'
}

export interface Negation extends Typed {
  readonly kind: 'negation'
}

export interface Conjunction extends Typed {
  readonly kind: 'conjunction'
  readonly joins: 'and' | 'or' | 'but' | 'list'
}

/** “then”, “after that”: what follows happened later. */
export interface Later extends Typed {
  readonly kind: 'later'
}

export interface TimePhrase extends Typed {
  readonly kind: 'time'
  readonly window: Window
  readonly assumptions: readonly string[]
}

export interface QuantityPhrase extends Typed {
  readonly kind: 'quantity'
  readonly quantity: Quantity
}

/** “total”, “average”, “biggest”: one number made of many events. */
export interface Summary extends Typed {
  readonly kind: 'summary'
  readonly reducer: 'sum' | 'avg' | 'max' | 'min'
  readonly families: readonly string[]
}

/** Words by which something in the workspace goes; `values` may be several, one of which or all of which are meant. */
export interface MentionPhrase extends Typed {
  readonly kind: 'mention'
  readonly families: readonly string[]
  readonly audiences: readonly LinkedAudience[]
  readonly attributes: readonly LinkedAttribute[]
  /** For each value in a row, the attributes that have it. */
  readonly values: readonly (readonly ValueCandidate[])[]
  readonly joins: 'and' | 'or'
}

/** A word that may be part of an event's name; glue changes nothing if it is not. */
export interface WordPhrase extends Typed {
  readonly kind: 'word'
  readonly families: readonly string[]
  readonly glue: boolean
}

/** A phrase of the prompt, by the part that it can play in a condition. */
export type Phrase =
  | Subject
  | Relative
  | Negation
  | Conjunction
  | Later
  | TimePhrase
  | QuantityPhrase
  | Summary
  | MentionPhrase
  | WordPhrase

export function isConjunction(phrase: Phrase): phrase is Conjunction {
  return phrase.kind === 'conjunction'
}

/** A small word, which changes nothing if it is not part of a name. */
export function isGlue(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'word' && phrase.glue
}

/** From the first phrase to the last. */
export function spanOf(phrases: readonly Span[]): Span {
  const start = phrases[0]?.start ?? 0
  return { start, end: phrases.at(-1)?.end ?? start }
}
