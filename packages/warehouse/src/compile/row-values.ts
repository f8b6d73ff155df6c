import type { Aggregate, Path, Scalar } from '@muster/query'
import type { CallRows, EventColumns } from './event-columns.ts'
import type { EventStream } from './event-stream.ts'
import { carried, noTerm, type Term } from './term.ts'
import type { TraitColumns } from './trait-columns.ts'
import type { VisitorColumns } from './visitor-columns.ts'

/** A value that stands on one row of a profile's, such as a trait on the newest that has it. */
export interface RowValue {
  readonly row: Term
  /** Names what an expression is on that row; of a profile without one, its type's default. */
  readonly column: (sql: string) => string
  /** The same; but of a profile without one, null. */
  readonly columnOrNull: (sql: string) => string
  /** Names whether a condition holds on that row. */
  readonly holds: (condition: string) => string
  /** The calls among which the row is; undefined where it is among the traits. */
  readonly calls: CallRows | undefined
}

/** What the values are read from. */
interface Columns {
  readonly events: EventColumns
  readonly traits: TraitColumns
  readonly visitor: VisitorColumns
  readonly streamOf: (aggregate: Aggregate) => EventStream
}

/** The values of a profile or account that stand on one row of it. */
export class RowValues {
  readonly #columns: Columns

  constructor(columns: Columns) {
    this.#columns = columns
  }

  /** Undefined for what is made of many rows. */
  of(source: Scalar): RowValue | undefined {
    switch (source.kind) {
      case 'trait':
        return this.#trait(source.path)
      case 'visitor': {
        const stored = this.#columns.visitor.stored(source.path)
        return stored && { ...stored, holds: stored.column, calls: stored.rows }
      }
      case 'aggregate':
        return this.#edge(source)
      default:
        return undefined
    }
  }

  #trait(path: Path): RowValue {
    const { traits } = this.#columns
    return {
      row: traits.rowTerm(path),
      column: sql => traits.latest(path, sql),
      columnOrNull: sql => traits.latestOrNull(path, sql),
      holds: condition => traits.latestHolds(path, condition),
      calls: undefined,
    }
  }

  /** The first or last value, where it is known to be no list: it stands on the first or last row that has one. */
  #edge(aggregate: Aggregate): RowValue | undefined {
    const { events, streamOf } = this.#columns
    const { reducer } = aggregate
    if (reducer.kind !== 'first' && reducer.kind !== 'last') return undefined
    const stream = streamOf(aggregate)
    const row = stream.isOfRows ? stream.term(reducer.of) : noTerm
    if (!row.value || row.list) return undefined
    const isThere = row.value.type === 'number' ? row.value.exists : `isNotNull(${row.value.text})`
    const rows = [...stream.conditions(), isThere].join(' AND ')
    const column = (sql: string) => events.addEdge(stream.rows, rows, reducer.kind, sql, 'default')
    return {
      row,
      column,
      columnOrNull: sql => events.addEdge(stream.rows, rows, reducer.kind, sql, 'null'),
      holds: column,
      calls: stream.rows,
    }
  }
}

/** The value itself, for each profile. */
export function readRowValue({ row, column, columnOrNull }: RowValue): Term {
  return row.value || row.list ? carried(row, { marked: columnOrNull, other: column }) : noTerm
}
