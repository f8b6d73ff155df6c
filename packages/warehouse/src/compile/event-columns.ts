import type { Environment } from './environment.ts'
import type { EventStream } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import { profileSource } from './profile-source.ts'

interface Column {
  readonly name: string
  readonly stream: EventStream
  /** Which rows it is made of, where one condition says so; an array of a sequence says it within. */
  readonly condition: string | undefined
  readonly aggregate: (condition: string) => string
}

/** What a query needs to know of each profile's events: one scan, one row a profile. */
export class EventColumns {
  readonly #columns: Column[] = []
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(environment: Environment, parameters: Parameters) {
    this.#environment = environment
    this.#parameters = parameters
  }

  get isEmpty(): boolean {
    return this.#columns.length === 0
  }

  /** Names an aggregate over the rows of a stream that meet the condition; equal ones share a name. */
  add(stream: EventStream, condition: string, aggregate: (condition: string) => string): string {
    const sql = aggregate(condition)
    const same = this.#columns.find(
      column => column.condition !== undefined && column.aggregate(column.condition) === sql,
    )
    return same?.name ?? this.#push({ stream, condition, aggregate })
  }

  addArray(stream: EventStream, array: () => string): string {
    return this.#push({ stream, condition: undefined, aggregate: array })
  }

  /** One row for each profile with an event of these streams. */
  sql(): string {
    const { from, id, ownRows } = profileSource('calls', this.#environment, this.#parameters)
    const [only, ...others] = new Set(this.#columns.map(column => column.condition))
    // Where all columns are made of the same rows, the others need not be read further.
    const shared = others.length === 0 ? only : undefined
    const rows = shared ?? this.#covering()
    return `SELECT ${id} AS id, ${this.#list(shared && '1')} FROM ${from}
      WHERE ${ownRows} AND (${rows}) GROUP BY id`
  }

  /** One row: the columns of a profile without any event. */
  ofNone(): string {
    return `SELECT ${this.#list()} FROM calls WHERE false`
  }

  #push(column: Omit<Column, 'name'>): string {
    const name = `event_${this.#columns.length}`
    this.#columns.push({ name, ...column })
    return name
  }

  #list(shared?: string): string {
    return this.#columns
      .map(({ name, condition = '', aggregate }) => `${aggregate(shared ?? condition)} AS ${name}`)
      .join(', ')
  }

  /** The rows that any of the streams is about. */
  #covering(): string {
    const streams = new Set(this.#columns.map(({ stream }) => stream.rowFilters().join(' AND ')))
    return [...streams].map(rows => `(${rows})`).join(' OR ')
  }
}
