import type { Query } from '@muster/query'

/** A condition of the query, beside the words of the prompt that it came from. */
export interface InterpretedCondition {
  /** The condition in the language's canonical text. */
  readonly text: string
  /** The prompt from `start` to `end`, in UTF-16 offsets into the prompt as it was sent. */
  readonly phrase: string
  readonly start: number
  readonly end: number
}

/** What a prompt was understood to mean. */
export interface Interpretation {
  readonly understood: true
  readonly query: Query
  readonly conditions: readonly InterpretedCondition[]
  /** What was not said and had to be assumed, one plain sentence each: "“recently” is read as the last 30 days". */
  readonly assumptions: readonly string[]
  /** What else the prompt may well mean. */
  readonly other?: Query
  /** Words that do not change who is meant, and went unused. */
  readonly unused: readonly string[]
}

/** Why a prompt became no query. */
export interface Refusal {
  readonly understood: false
  /** One plain sentence. */
  readonly reason: string
  /** The words of the prompt that could not be placed. */
  readonly words: readonly string[]
  /** Names of events, traits and audiences of the workspace that are nearest to what was said. */
  readonly nearest: readonly string[]
}
