/** What is known of English words at large. */
export interface Dictionary {
  /** Whether it is a word, in whatever form. */
  has(word: string): boolean
  /** Whether what the word names is of that kind: jazz is music. Names of several words have “_” between them. */
  isKind(word: string, kind: string): boolean
  /** Words for the same, the likeliest first; of names of several words, too. */
  related(word: string): readonly string[]
}
