import { callOrder } from './call-order.ts'
import type { Environment } from './environment.ts'
import { timeConditions } from './event-stream.ts'
import type { SourceName } from './needs.ts'
import type { Parameters } from './parameters.ts'
import { callsOf, type Population } from './population.ts'
import type { Source } from './source.ts'
import { spanning, type TimeRange } from './time-range.ts'

/** Rows of `calls`: those that meet a condition, in a time. */
export interface CallRows {
  readonly condition: string
  readonly range: TimeRange
}

/** Which of some rows. */
type Edge = 'first' | 'last'

interface Column {
  readonly name: string
  /** The rows that it may need. */
  readonly rows: CallRows
  /** Which rows it is made of, where one condition says so. */
  readonly condition: string | undefined
  readonly aggregate: (condition: string) => string
}

/** More columns than this are not made of every row, but each of the rows of its own events. */
const mostColumnsOfOneScan = 12

/** What queries need to know of each profile's calls: one row a profile, from one scan, or one for each kind of rows. */
export class EventColumns {
  readonly #columns: Column[] = []
  readonly #population: Population
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(population: Population, environment: Environment, parameters: Parameters) {
    this.#population = population
    this.#environment = environment
    this.#parameters = parameters
  }

  /** Names an aggregate over those of the rows that meet the condition; equal ones share a name. */
  add(rows: CallRows, condition: string, aggregate: (condition: string) => string): string {
    const sql = aggregate(condition)
    const same = this.#columns.find(
      column => column.condition !== undefined && column.aggregate(column.condition) === sql,
    )
    return same?.name ?? this.#push({ rows, condition, aggregate })
  }

  /** Names what an expression is on the first or last of the rows; where there are none, its type's default or null. */
  addEdge(rows: CallRows, condition: string, edge: Edge, sql: string, otherwise: 'default' | 'null'): string {
    const pick = `${edge === 'first' ? 'argMinIf' : 'argMaxIf'}${otherwise === 'null' ? 'OrNull' : ''}`
    return this.add(rows, condition, condition => `${pick}(${sql}, ${callOrder}, ${condition})`)
  }

  /** Names a column over some of the rows, or over other columns of them; its SQL is asked for at the end. */
  addLate(rows: CallRows, sql: () => string): string {
    return this.#push({ rows, condition: undefined, aggregate: sql })
  }

  get sources(): Source[] {
    if (this.#columns.length === 0) return []
    if (this.#columns.length <= mostColumnsOfOneScan) return [this.#scan('events', this.#columns)]
    return [...groupBy(this.#columns, ({ rows }) => rows.condition).values()].map(columns =>
      this.#scan('some events', columns),
    )
  }

  /** One row for each profile with any of the rows that these columns are made of. */
  #scan(name: SourceName, columns: readonly Column[]): Source {
    return {
      name,
      sql: () => {
        const { from, id, own } = callsOf(this.#population, this.#environment, this.#parameters)
        const [only, ...others] = new Set(columns.map(column => column.condition))
        // Where all columns are made of the same rows, the others need not be read further.
        const shared = others.length === 0 ? only : undefined
        const rows = shared ?? this.#covering(columns)
        return `SELECT ${id} AS id, ${list(columns, shared && '1')} FROM ${from}
          WHERE ${own} AND (${rows}) GROUP BY id`
      },
      ofNone: () => `SELECT ${list(columns)} FROM calls WHERE false`,
    }
  }

  #push(column: Omit<Column, 'name'>): string {
    const name = `event_${this.#columns.length}`
    this.#columns.push({ name, ...column })
    return name
  }

  /** The rows that any column may need: of each kind, all the time from the first to the last that is asked for. */
  #covering(columns: readonly Column[]): string {
    const ranges = new Map<string, TimeRange>()
    for (const { condition, range } of columns.map(({ rows }) => rows))
      ranges.set(condition, spanning(ranges.get(condition) ?? range, range))
    return [...ranges]
      .map(
        ([condition, range]) => `(${[condition, ...timeConditions(range, this.#parameters)].join(' AND ')})`,
      )
      .join(' OR ')
  }
}

function list(columns: readonly Column[], shared?: string): string {
  return columns
    .map(({ name, condition = '', aggregate }) => `${aggregate(shared ?? condition)} AS ${name}`)
    .join(', ')
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
