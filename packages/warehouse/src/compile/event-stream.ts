import type { Aggregate, EventValue, Query } from '@muster/query'
import { timestamp } from '../clickhouse/timestamp.ts'
import { compareField } from './compare.ts'
import type { Environment } from './environment.ts'
import type { Parameters } from './parameters.ts'
import { type StoredField, storedField } from './stored-field.ts'
import { type TimeRange, timeRange } from './time-range.ts'
import { UnsupportedQuery } from './unsupported.ts'

const earliest = Date.UTC(1900, 0, 1)
const latest = Date.UTC(2200, 0, 1)

/** The events that an aggregate is about, as conditions on the rows of `calls`; `outer` are those it stands inside of. */
export class EventStream {
  readonly aggregate: Aggregate
  readonly range: TimeRange
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(aggregate: Aggregate, environment: Environment, parameters: Parameters, outer?: EventStream) {
    this.aggregate = aggregate
    this.range = timeRange(aggregate, environment.at, outer?.range.from)
    this.#environment = environment
    this.#parameters = parameters
  }

  /** Whether a `where` looks at other events of the profile. */
  get isSequence(): boolean {
    return this.wheres.some(looksAtOtherEvents)
  }

  get wheres(): Query[] {
    return this.aggregate.filters.flatMap(filter => (filter.kind === 'where' ? [filter.query] : []))
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

  /** A query about one event, on its row. */
  rowCondition(query: Query): string {
    switch (query.kind) {
      case 'and':
      case 'or':
        return `(${query.operands.map(operand => this.rowCondition(operand)).join(query.kind === 'and' ? ' AND ' : ' OR ')})`
      case 'not':
        return `(NOT ${this.rowCondition(query.operand)})`
      case 'comparison': {
        const { left, comparator } = query
        if (left.kind !== 'property' && left.kind !== 'context')
          throw new UnsupportedQuery(`${left.kind} inside a where`)
        const context = { parameters: this.#parameters, at: this.#environment.at }
        return compareField(this.field(left), comparator, context)
      }
      default:
        throw new UnsupportedQuery(`${query.kind.toUpperCase()} inside a where`)
    }
  }

  field({ kind, path }: EventValue): StoredField {
    const [column, lists] =
      kind === 'property'
        ? (['properties', 'property_lists'] as const)
        : (['context', 'context_lists'] as const)
    const events = kind === 'property' ? this.aggregate.events : []
    return storedField(
      column,
      lists,
      path,
      storedPath => this.#environment.typesOf(kind, events, storedPath),
      this.#parameters,
    )
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

/** Whether it takes more than an event's own row to decide a query about it. */
export function looksAtOtherEvents(query: Query): boolean {
  switch (query.kind) {
    case 'comparison':
      return query.left.kind === 'aggregate'
    case 'and':
    case 'or':
      return query.operands.some(looksAtOtherEvents)
    default:
      return looksAtOtherEvents(query.operand)
  }
}
