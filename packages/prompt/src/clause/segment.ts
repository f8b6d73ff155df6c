import type { Phrase } from '../phrase/phrase.ts'

/** What stands between a clause and the one before it. */
export interface Joint {
  readonly joins?: 'and' | 'or' | 'but'
  /** A comma stands here as well, or alone. */
  readonly comma: boolean
  /** The clause begins with “who”, “with” or the like. */
  readonly relative: boolean
  /** The clause has people of its own: “or customers who”. */
  readonly subject: boolean
}

/** A stretch of the prompt that holds one event, or some traits. */
export interface Segment {
  readonly joint: Joint
  readonly phrases: readonly Phrase[]
  /** It is said to come after what was said before. */
  readonly later: boolean
}

export const auxiliaries = new Set('have has had having do does did is are was were be been'.split(' '))

/** Whether the clause has a verb of its own, so that nothing said of the one before carries over to it. */
export function standsAlone({ joint, phrases }: Segment): boolean {
  const [first] = phrases
  const auxiliary = first?.kind === 'word' && auxiliaries.has(first.text.toLowerCase())
  return joint.relative || joint.subject || joint.joins === 'but' || first?.kind === 'negation' || auxiliary
}
