import type { Span } from '../sentence/find-words.ts'

/** A sentence that was refused, and what to say in the place of a stretch of it. */
export interface Rewording {
  readonly prompt: string
  readonly span: Span
  readonly text: string
}

export type Reword = (rewording: Rewording) => void
