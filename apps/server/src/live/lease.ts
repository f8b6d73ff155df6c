import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../postgres/open-postgres.ts'

/** How long a holder that no longer says anything is waited for. */
const secondsHeld = 10

/** What only one server does at a time: the others stand by. Each time it changes hands, its epoch grows. */
export class Lease {
  readonly #database: Database
  readonly name: string
  readonly #holder = randomUUID()
  #epoch: number | undefined

  constructor(database: Database, name: string) {
    this.#database = database
    this.name = name
  }

  /** The epoch in which this server holds it; undefined if another does. */
  get epoch(): number | undefined {
    return this.#epoch
  }

  /**
   * Takes it, where it is free or `alone` says that no other server can have it, or goes on holding it. Whether this
   * server has it now.
   */
  async hold(alone = false): Promise<boolean> {
    const row = await this.#database
      .insertInto('leases')
      .values({ name: this.name, holder: this.#holder, epoch: 1, expires_at: expiry })
      .onConflict(conflict =>
        conflict
          .column('name')
          .doUpdateSet({
            holder: this.#holder,
            expires_at: expiry,
            epoch: sql`leases.epoch + case when leases.holder = excluded.holder then 0 else 1 end`,
          })
          .where(({ or, eb, val }) =>
            or([
              eb('leases.holder', '=', this.#holder),
              eb('leases.expires_at', '<', sql<Date>`now()`),
              eb(val(alone), '=', true),
            ]),
          ),
      )
      .returning('epoch')
      .executeTakeFirst()
    this.#epoch = row && Number(row.epoch)
    return row !== undefined
  }

  /** Lets another server have it at once. */
  async release(): Promise<void> {
    this.#epoch = undefined
    await this.#database
      .updateTable('leases')
      .set({ expires_at: sql`now() - interval '1 second'` })
      .where('name', '=', this.name)
      .where('holder', '=', this.#holder)
      .execute()
  }
}

const expiry = sql<Date>`now() + ${sql.lit(`${secondsHeld} seconds`)}::interval`
