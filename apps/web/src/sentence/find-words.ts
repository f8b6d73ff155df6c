export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the words stand in a text, as whole words, in whatever case, from left to right. */
export function findWords(text: string, words: readonly string[]): readonly Span[] {
  return words
    .flatMap(word => [...text.matchAll(wholeWord(word))])
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
}

function wholeWord(word: string): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu')
}
