/** What is known of English words at large. */
export interface Dictionary {
  /** Whether it is a word, in whatever form. */
  has(word: string): boolean
  /** Words for the same, the likeliest first. */
  related(word: string): readonly string[]
}
