import type { Call } from '../call.ts'

/** The order of everything that happens: by time, then by message id. */
export function byTime(one: Call, other: Call): number {
  return one.time - other.time || byCodePoint(one.messageId, other.messageId)
}

/** The order of texts: by code points, which is that of their bytes in UTF-8. */
export function byCodePoint(one: string, other: string): number {
  const [ones, others] = [[...one], [...other]]
  for (const [index, character] of ones.entries()) {
    const counterpart = others[index]
    if (counterpart === undefined) return 1
    const difference = (character.codePointAt(0) ?? 0) - (counterpart.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return ones.length - others.length
}
