import type { Comparator, Path } from '@muster/query'
import { traitRoot } from '../ingest/trait-rows.ts'
import { encodePath } from '../values/encode-step.ts'
import { compareField, withNegations } from './compare.ts'
import type { Environment } from './environment.ts'
import { timeConditions } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import { profileSource } from './profile-source.ts'
import { storedField } from './stored-field.ts'

/** What a query needs to know of each profile's traits: one scan of those that it names, one row a profile. */
export class TraitColumns {
  readonly #columns = new Map<string, string>()
  readonly #keys = new Set<string>()
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(environment: Environment, parameters: Parameters) {
    this.#environment = environment
    this.#parameters = parameters
  }

  get isEmpty(): boolean {
    return this.#columns.size === 0
  }

  /** Whether any profile ever had such a trait. */
  isKnown(path: Path): boolean {
    return this.#environment.typesOf('trait', [], encodePath(path)).size > 0
  }

  /** Whether a profile's latest value compares so. */
  compare(path: Path, comparator: Comparator): string {
    const [key = '', ...inside] = path
    const typesOf = () => this.#environment.typesOf('trait', [], encodePath(path))
    const field = storedField('value', 'value_lists', [traitRoot, ...inside], typesOf, this.#parameters)
    const context = { parameters: this.#parameters, at: this.#environment.at }
    if (!field.value) return compareField(field, comparator, context)
    this.#keys.add(key)
    // Negations are left outside, so that they hold for a profile that never had the trait.
    return withNegations(comparator, positive => {
      const condition = compareField(field, positive, context)
      return this.#add(`argMaxIf(${condition}, (time, message_id), key = ${this.#parameters.text(key)})`)
    })
  }

  /** One row for each profile that ever had one of these traits. */
  sql(): string {
    const { from, id, ownRows } = profileSource('traits', this.#environment, this.#parameters)
    const conditions = [
      ownRows,
      `key IN ${this.#parameters.texts([...this.#keys])}`,
      ...timeConditions({ to: this.#environment.at }, this.#parameters),
    ]
    return `SELECT ${id} AS id, ${this.#list()} FROM ${from} WHERE ${conditions.join(' AND ')} GROUP BY id`
  }

  /** One row: the columns of a profile without any trait. */
  ofNone(): string {
    return `SELECT ${this.#list()} FROM traits WHERE false`
  }

  #add(aggregate: string): string {
    const name = this.#columns.get(aggregate) ?? `trait_${this.#columns.size}`
    this.#columns.set(aggregate, name)
    return name
  }

  #list(): string {
    return [...this.#columns].map(([aggregate, name]) => `${aggregate} AS ${name}`).join(', ')
  }
}
