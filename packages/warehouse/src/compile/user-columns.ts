import type { AccountQuantifier } from '@muster/query'
import type { Environment } from './environment.ts'
import { everyoneWith } from './joined.ts'
import type { Parameters } from './parameters.ts'
import { accountUsers } from './population.ts'
import type { SubjectScope } from './subject-scope.ts'

/** What a query needs to know of each account's users: one row an account. */
export class UserColumns {
  readonly name = 'users'
  readonly #columns = new Map<string, string>()
  readonly #user: SubjectScope
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(user: SubjectScope, environment: Environment, parameters: Parameters) {
    this.#user = user
    this.#environment = environment
    this.#parameters = parameters
  }

  get isEmpty(): boolean {
    return this.#columns.size === 0
  }

  /** Some user matches; or every one of them, where there are any. */
  condition({ kind, operand }: AccountQuantifier): string {
    const matching = this.#add(`countIf(${this.#user.condition(operand)})`)
    return kind === 'any'
      ? `(${matching} > 0)`
      : `(${matching} > 0 AND ${matching} = ${this.#add('count()')})`
  }

  sql(): string {
    const users = `(${accountUsers(this.#environment, this.#parameters)}) AS account_user`
    const { from } = everyoneWith(users, 'account_user.user', this.#user.sources)
    return `SELECT account_user.account AS id, ${this.#list()} FROM ${from} GROUP BY id`
  }

  /** One row: the columns of an account without users. */
  ofNone(): string {
    const list = [...this.#columns.values()].map(name => `toUInt64(0) AS ${name}`)
    return `SELECT ${list.join(', ')}`
  }

  #add(aggregate: string): string {
    const name = this.#columns.get(aggregate) ?? `user_${this.#columns.size}`
    this.#columns.set(aggregate, name)
    return name
  }

  #list(): string {
    return [...this.#columns].map(([aggregate, name]) => `${aggregate} AS ${name}`).join(', ')
  }
}
