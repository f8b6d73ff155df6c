/** Thrown wherever a prompt turns out not to mean anything that can be said in a query. */
export class NotUnderstood extends Error {
  readonly words: readonly string[]

  constructor(reason: string, words: readonly string[] = []) {
    super(reason)
    this.name = 'NotUnderstood'
    this.words = words
  }
}
