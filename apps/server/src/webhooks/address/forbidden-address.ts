/** A webhook's address leads where none may go, or nowhere. The message is one sentence. */
export class ForbiddenAddress extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ForbiddenAddress'
  }
}
