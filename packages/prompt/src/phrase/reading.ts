import type { Token } from '../tokenize.ts'

/** What was read from a place in the prompt, and the index of the token behind it. */
export interface Reading<T> {
  readonly value: T
  readonly end: number
}

/** The index behind the longest of these idioms, if one stands here. */
export function readIdiom(
  tokens: readonly Token[],
  at: number,
  idioms: readonly string[],
): number | undefined {
  const first = tokens[at]?.text
  if (first === undefined) return undefined
  let longest: number | undefined
  for (const idiom of idioms) {
    if (!idiom.startsWith(first)) continue
    const words = idiom.split(' ')
    const isHere = words.every((word, index) => tokens[at + index]?.text === word)
    if (isHere) longest = Math.max(longest ?? 0, at + words.length)
  }
  return longest
}

/** The index behind an idiom that may stand here, or not. */
export function skipIdiom(tokens: readonly Token[], at: number, idioms: readonly string[]): number {
  return readIdiom(tokens, at, idioms) ?? at
}

/** The longest of several readings. */
export function longest<T>(readings: readonly (Reading<T> | undefined)[]): Reading<T> | undefined {
  return readings
    .filter(reading => reading !== undefined)
    .reduce<Reading<T> | undefined>(
      (best, reading) => (best && best.end >= reading.end ? best : reading),
      undefined,
    )
}
