/** The provider did not answer: it is down, over its limits, too slow, or refused the key. The message is for the log. */
export class ModelUnavailable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ModelUnavailable'
  }
}
