/** The values bound to a statement. Equal values share one place, so that equal conditions are equal SQL. */
export class Parameters {
  readonly values: Record<string, unknown> = {}
  readonly #places = new Map<string, string>()

  /** Binds a value; what comes back stands for it in the SQL. */
  bind(value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`
    let place = this.#places.get(key)
    if (place === undefined) {
      const name = `p${this.#places.size}`
      place = `{${name}:${type}}`
      this.#places.set(key, place)
      this.values[name] = value
    }
    return place
  }

  text(value: string): string {
    return this.bind(value, 'String')
  }

  texts(values: readonly string[]): string {
    return this.bind(values, 'Array(String)')
  }

  number(value: number): string {
    return this.bind(value, 'Float64')
  }

  /** An instant in Unix milliseconds, as a number. */
  milliseconds(value: number): string {
    return this.bind(value, 'Int64')
  }

  /** The stored path of a JSON column's subcolumn, as a name. */
  subcolumn(name: string): string {
    return this.bind(name, 'Identifier')
  }
}
