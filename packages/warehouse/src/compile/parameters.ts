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
      this.values[name] = Array.isArray(value) ? value.map(exact) : exact(value)
    }
    return place
  }

  text(value: string): string {
    return this.bind(value, 'String')
  }

  texts(values: readonly string[]): string {
    return this.bind(values, 'Array(String)')
  }

  /** Bound as text, which engines take for every finite number, however large. */
  number(value: number): string {
    return this.bind(String(value), 'Float64')
  }

  numbers(values: readonly number[]): string {
    return this.bind(`[${values.join()}]`, 'Array(Float64)')
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

/** The client passes on no integer that a double may have rounded, unless it comes as one that cannot have been. */
function exact(value: unknown): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value as number) : value
}
