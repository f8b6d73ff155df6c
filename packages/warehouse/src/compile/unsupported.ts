/** A query that is right, and that this version cannot yet compute over a population. */
export class UnsupportedQuery extends Error {
  constructor(what: string) {
    super(`${what} cannot be computed over a population yet.`)
    this.name = 'UnsupportedQuery'
  }
}
