/** What is wrong with one call of a request, by its place in the batch. */
export interface RejectedCall {
  readonly index: number
  readonly message: string
}

/** A request as a whole that cannot be read. */
export class UnreadableRequest extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnreadableRequest'
  }
}
