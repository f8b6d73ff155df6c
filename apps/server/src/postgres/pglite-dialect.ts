import type { PGlite, Results } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/**
 * Kysely on embedded PostgreSQL, which has one connection: whoever asks for it waits for whoever has it. Nor has it a
 * process beside it that clears away what rows were before: that is done here, every so many milliseconds.
 */
export function pgliteDialect(pglite: PGlite, vacuumEvery = 60_000): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PGliteDriver(pglite, vacuumEvery),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class PGliteDriver implements Driver {
  readonly #pglite: PGlite
  readonly #connection: PGliteConnection
  readonly #waiting: (() => void)[] = []
  readonly #vacuumEvery: number
  #vacuuming: NodeJS.Timeout | undefined
  #taken = false

  constructor(pglite: PGlite, vacuumEvery: number) {
    this.#pglite = pglite
    this.#connection = new PGliteConnection(pglite)
    this.#vacuumEvery = vacuumEvery
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady
    this.#vacuuming = setInterval(() => this.#vacuum(), this.#vacuumEvery).unref()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#taken = true
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#taken = false
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    clearInterval(this.#vacuuming)
    await this.#pglite.close()
  }

  async #vacuum(): Promise<void> {
    await this.acquireConnection()
    try {
      if (!this.#pglite.closed) await this.#pglite.exec('VACUUM')
    } catch {
      // What is not cleared away now is the next time.
    } finally {
      await this.releaseConnection()
    }
  }
}

class PGliteConnection implements DatabaseConnection {
  readonly #pglite: PGlite

  constructor(pglite: PGlite) {
    this.#pglite = pglite
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows } = await this.#ask<Row>(query)
    return { rows, ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }) }
  }

  /** Text without parameters may hold several statements, as with `pg`. */
  async #ask<Row>({ sql, parameters }: CompiledQuery): Promise<Results<Row>> {
    if (parameters.length > 0) return this.#pglite.query<Row>(sql, [...parameters])
    const results = await this.#pglite.exec(sql)
    return (results.at(-1) ?? { rows: [], fields: [] }) as Results<Row>
  }

  // biome-ignore lint/correctness/useYield: nothing here reads row by row, and this engine could not.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Embedded PostgreSQL does not stream rows.')
  }
}
