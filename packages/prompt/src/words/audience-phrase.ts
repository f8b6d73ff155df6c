import type { Phrase } from '../chart/phrase.ts'

/** Those who are in a saved audience. */
export function audiencePhrase(key: string, start: number, end: number): Phrase {
  const claim = { kind: 'audience', key, negated: false, assumptions: [] } as const
  const tree = { kind: 'leaf', claim, start, end } as const
  return { kind: 'condition', tree, headed: false, relative: false, assumptions: [] }
}
