/** An audience that refers to itself, by way of others or outright. */
export class AudienceCycle extends Error {
  /** The keys on the way round, beginning and ending with the same. */
  readonly path: readonly string[]

  constructor(path: readonly string[]) {
    super(`An audience cannot refer to itself: ${path.join(' → ')}.`)
    this.name = 'AudienceCycle'
    this.path = path
  }
}
