import type { Observation } from '../catalog/observation.ts'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { accountUserRows } from './account-user-rows.ts'
import type { Call } from './call.ts'
import { accountTraitRows, traitRows } from './trait-rows.ts'

/** What calls tell of the traits of profiles and accounts, and of the users of accounts. */
export class Traits {
  readonly #rows: Readonly<Record<string, readonly object[]>>

  constructor(calls: readonly Call[], observation: Pick<Observation, 'add'>) {
    this.#rows = {
      traits: calls.flatMap(call => traitRows(call, observation)),
      account_traits: calls.flatMap(call => accountTraitRows(call, observation)),
      account_users: calls.flatMap(accountUserRows),
    }
  }

  /** Writing them twice changes nothing. */
  async write(clickhouse: ClickHouse): Promise<void> {
    await Promise.all(
      Object.entries(this.#rows).map(([table, rows]) => rows.length > 0 && clickhouse.insert(table, rows)),
    )
  }
}
