import { type Aggregate, type Field, type Query, sources } from '@muster/query'
import { timestamp } from '../clickhouse/timestamp.ts'
import { compileCondition } from './condition.ts'
import type { Environment } from './environment.ts'
import type { CallRows } from './event-columns.ts'
import type { Parameters } from './parameters.ts'
import type { Scope } from './scope.ts'
import { storedTerm } from './stored-term.ts'
import type { Term } from './term.ts'
import { type TimeRange, timeRange } from './time-range.ts'

/** Calls are of the years 1900 to 2199. */
const earliest = Date.UTC(1900, 0, 1) - 1
const latest = Date.UTC(2200, 0, 1)

/** The events that an aggregate is about, as conditions on the rows of `calls`; `outer` are those it stands inside of. */
export class EventStream implements Scope {
  readonly aggregate: Aggregate
  readonly range: TimeRange
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(aggregate: Aggregate, environment: Environment, parameters: Parameters, outer?: EventStream) {
    this.aggregate = aggregate
    this.range = timeRange(aggregate, environment, outer?.range.from)
    this.#environment = environment
    this.#parameters = parameters
  }

  /** Whether each event's own row is enough to decide whether it is kept. */
  get isOfRows(): boolean {
    return this.wheres.every(isOfRow)
  }

  get wheres(): Query[] {
    return this.aggregate.filters.flatMap(filter => (filter.kind === 'where' ? [filter.query] : []))
  }

  /** All rows that may be of the stream. */
  get rows(): CallRows {
    return { condition: namedCondition(this.aggregate.events, this.#parameters), range: this.range }
  }

  /** The name, time and source of a row; its `where` apart. */
  rowFilters(): string[] {
    const sources = this.aggregate.filters.flatMap(filter =>
      filter.kind === 'sources' ? filter.exclude : [],
    )
    return [
      namedCondition(this.aggregate.events, this.#parameters),
      ...timeConditions(this.range, this.#parameters),
      ...(sources.length > 0 ? [`source NOT IN ${this.#parameters.texts(sources)}`] : []),
    ]
  }

  /** All that an event of the stream meets, where its own row is enough to decide. */
  conditions(): string[] {
    return [...this.rowFilters(), ...this.wheres.map(where => this.rowCondition(where))]
  }

  /** A query about one event, on its row. */
  rowCondition(query: Query): string {
    return compileCondition(query, this, { parameters: this.#parameters, at: this.#environment.at })
  }

  term(source: Field | Aggregate): Term {
    if (source.kind !== 'property' && source.kind !== 'context')
      throw new TypeError(`A row of an event does not have ${source.kind}.`)
    const { kind, path } = source
    const [column, lists] =
      kind === 'property'
        ? (['properties', 'property_lists'] as const)
        : (['context', 'context_lists'] as const)
    const events = kind === 'property' ? this.aggregate.events : []
    return storedTerm(
      column,
      lists,
      path,
      storedPath => this.#environment.typesOf(kind, events, storedPath),
      this.#parameters,
    )
  }

  users(): string {
    throw new TypeError('A row of an event does not have users.')
  }
}

/** No names are any event; calls that are no events have an empty name. */
function namedCondition(events: readonly string[], parameters: Parameters): string {
  const [only, ...others] = events
  if (only === undefined) return `name != ''`
  return others.length === 0 ? `name = ${parameters.text(only)}` : `name IN ${parameters.texts(events)}`
}

export function timeConditions({ from, to }: TimeRange, parameters: Parameters): string[] {
  const instant = (time: number) =>
    parameters.bind(timestamp(Math.min(Math.max(time, earliest), latest)), `DateTime64(3, 'UTC')`)
  return [...(from === undefined ? [] : [`time >= ${instant(from)}`]), `time <= ${instant(to)}`]
}

/** Whether an event's own row is enough to decide a query about it. */
export function isOfRow(query: Query): boolean {
  switch (query.kind) {
    case 'comparison':
      return sources(query).every(({ kind }) => kind === 'property' || kind === 'context')
    case 'and':
    case 'or':
      return query.operands.every(isOfRow)
    case 'not':
      return isOfRow(query.operand)
    case 'any':
    case 'all':
      return false
  }
}
