import type { Environment } from './environment.ts'
import type { Parameters } from './parameters.ts'

/** Who is in the audiences that a query refers to, as they stand: one row for each profile that is in any of them. */
export class MemberColumns {
  readonly name = 'memberships'
  readonly #columns = new Map<string, string>()
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(environment: Environment, parameters: Parameters) {
    this.#environment = environment
    this.#parameters = parameters
  }

  get isEmpty(): boolean {
    return this.#columns.size === 0
  }

  /** Names whether a profile is in an audience. */
  isMember(key: string): string {
    const name = this.#columns.get(key) ?? `member_${this.#columns.size}`
    this.#columns.set(key, name)
    return name
  }

  sql(): string {
    const workspace = this.#parameters.text(this.#environment.workspace)
    const keys = this.#parameters.texts([...this.#columns.keys()])
    const list = this.#list(key => `max(audience = ${this.#parameters.text(key)})`)
    return `SELECT profile AS id, ${list} FROM memberships FINAL
            WHERE workspace = ${workspace} AND audience IN ${keys} AND is_member GROUP BY id`
  }

  /** One row: the columns of a profile that is in none. */
  ofNone(): string {
    return `SELECT ${this.#list(() => '0')}`
  }

  #list(sqlOf: (key: string) => string): string {
    return [...this.#columns].map(([key, name]) => `${sqlOf(key)} AS ${name}`).join(', ')
  }
}
