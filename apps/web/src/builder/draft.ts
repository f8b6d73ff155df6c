import type { Audience } from '../api/audience.ts'
import type { Generated, Reading } from '../api/generate.ts'

/** Where a query came from. Of a saved audience the sentence is known, but not how it was read. */
export type Origin =
  | { readonly kind: 'sentence'; readonly prompt: string; readonly generated: Generated }
  | { readonly kind: 'audience'; readonly prompt: string | null; readonly name: string }

/** A query as it was built or opened, before anybody edits its text. */
export interface Draft {
  readonly reading: Reading
  /** What else the sentence may well mean. */
  readonly other: Reading | null
  readonly origin: Origin
}

export function draftOfSentence(prompt: string, generated: Generated): Draft {
  const { query, description, other = null } = generated
  return { reading: { query, description }, other, origin: { kind: 'sentence', prompt, generated } }
}

export function draftOfAudience({ query, description, prompt, name }: Audience): Draft {
  return { reading: { query, description }, other: null, origin: { kind: 'audience', prompt, name } }
}

/** The other reading in place of the one that there was, which is the other from now on. */
export function withOtherReading({ reading, other, origin }: Draft): Draft {
  return other === null ? { reading, other, origin } : { reading: other, other: reading, origin }
}
