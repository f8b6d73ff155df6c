import { type Query, readAudiences } from '@muster/query'
import { encodePath } from '../values/encode-step.ts'
import { AudienceCycle, UnknownAudience } from './audience-error.ts'
import type { Environment } from './environment.ts'

/** The saved audiences that queries refer to. */
export class Definitions {
  readonly #environment: Environment
  readonly #entered: string[] = []

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** A query in which a trait's name means an audience where there is one, and no such trait. */
  read(query: Query): Query {
    const { audiences, typesOf } = this.#environment
    return readAudiences(query, name => {
      if (!audiences.has(name)) return false
      const path = encodePath([name])
      return typesOf('trait', [], path).size === 0 && typesOf('account_trait', [], path).size === 0
    })
  }

  query(key: string): Query | undefined {
    const query = this.#environment.audiences.get(key)
    return query && this.read(query)
  }

  /** What is made of an audience's query. Throws where the audience is unknown, or met inside of itself. */
  within<Result>(key: string, make: (query: Query) => Result): Result {
    const query = this.query(key)
    if (!query) throw new UnknownAudience(key)
    if (this.#entered.includes(key)) throw new AudienceCycle([...this.#entered, key])
    this.#entered.push(key)
    try {
      return make(query)
    } finally {
      this.#entered.pop()
    }
  }
}
