import { findWords } from './find-words.ts'

/** The sentence with the first of the words that it holds put another way; at its end, where it holds none. */
export function replaceWords(sentence: string, words: readonly string[], replacement: string): string {
  const [first] = findWords(sentence, words)
  if (first === undefined) return `${sentence.trimEnd()} ${replacement}`
  return sentence.slice(0, first.start) + replacement + sentence.slice(first.end)
}
