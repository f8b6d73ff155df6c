import type { Path } from '@muster/query'
import { traitRoot } from '../ingest/trait-rows.ts'
import { encodePath } from '../values/encode-step.ts'
import { callOrder } from './call-order.ts'
import type { Environment } from './environment.ts'
import { timeConditions } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import { type Population, traitsOf } from './population.ts'
import { storedTerm } from './stored-term.ts'
import type { Term } from './term.ts'

/** What a query needs to know of each profile's traits: one scan of those that it names, one row a profile. */
export class TraitColumns {
  readonly name = 'traits'
  readonly #columns = new Map<string, string>()
  readonly #derived = new Map<string, () => string>()
  readonly #keys = new Set<string>()
  readonly #population: Population
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(population: Population, environment: Environment, parameters: Parameters) {
    this.#population = population
    this.#environment = environment
    this.#parameters = parameters
  }

  get isEmpty(): boolean {
    return this.#columns.size === 0
  }

  /** What a trait is on its own row. */
  rowTerm(path: Path): Term {
    const [, ...inside] = path
    const scope = this.#population === 'profiles' ? 'trait' : 'account_trait'
    const typesOf = () => this.#environment.typesOf(scope, [], encodePath(path))
    return storedTerm('value', 'value_lists', [traitRoot, ...inside], typesOf, this.#parameters)
  }

  /** Names what an expression is on the latest row of a trait; of a profile without one, its type's default. */
  latest(path: Path, sql: string): string {
    return this.#add('argMaxIf', path, sql)
  }

  /** The same; but of a profile without one, null. */
  latestOrNull(path: Path, sql: string): string {
    return this.#add('argMaxIfOrNull', path, sql)
  }

  /** Names whether a condition holds on the latest row of a trait. It is worked out on the rows of no other trait. */
  latestHolds(path: Path, condition: string): string {
    return this.latest(path, `(${this.#isOf(path[0] ?? '')} AND ${condition})`)
  }

  /** Adds a column that is made of the others, whose SQL is asked for at the end, and names it. */
  addDerived(sql: () => string): string {
    const name = `traits_${this.#derived.size}`
    this.#derived.set(name, sql)
    return name
  }

  /** One row for each profile that ever had one of these traits. */
  sql(): string {
    const { from, id, own } = traitsOf(this.#population, this.#environment, this.#parameters)
    const conditions = [
      own,
      `key IN ${this.#parameters.texts([...this.#keys])}`,
      ...timeConditions({ to: this.#environment.at }, this.#parameters),
    ]
    return `SELECT ${id} AS id, ${this.#list()} FROM ${from} WHERE ${conditions.join(' AND ')} GROUP BY id`
  }

  /** One row: the columns of a profile without any trait. */
  ofNone(): string {
    return `SELECT ${this.#list()} FROM traits WHERE false`
  }

  #add(pick: string, [key = '']: Path, sql: string): string {
    this.#keys.add(key)
    const aggregate = `${pick}(${sql}, ${callOrder}, ${this.#isOf(key)})`
    const name = this.#columns.get(aggregate) ?? `trait_${this.#columns.size}`
    this.#columns.set(aggregate, name)
    return name
  }

  #isOf(key: string): string {
    return `key = ${this.#parameters.text(key)}`
  }

  #list(): string {
    const columns = [...this.#columns].map(([aggregate, name]) => `${aggregate} AS ${name}`)
    const derived = [...this.#derived].map(([name, sql]) => `${sql()} AS ${name}`)
    return [...columns, ...derived].join(', ')
  }
}
