/** A query mentions an audience that the workspace does not have. */
export class UnknownAudience extends Error {
  readonly key: string

  constructor(key: string) {
    super(`There is no audience “${key}”.`)
    this.name = 'UnknownAudience'
    this.key = key
  }
}

/** An audience that refers to itself, by way of others or outright. */
export class AudienceCycle extends Error {
  readonly path: readonly string[]

  constructor(path: readonly string[]) {
    super(`An audience cannot refer to itself: ${path.join(' → ')}.`)
    this.name = 'AudienceCycle'
    this.path = path
  }
}
