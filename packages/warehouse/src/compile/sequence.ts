import { type Aggregate, type Duration, type Query, toMilliseconds } from '@muster/query'
import { reduceArray } from './array-reducer.ts'
import { compare } from './compare.ts'
import type { Environment } from './environment.ts'
import { EventStream, looksAtOtherEvents } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import { numbersOf, taggedValuesOf } from './stored-field.ts'
import { UnsupportedQuery } from './unsupported.ts'
import { numberValue, type Value } from './value.ts'

/** Names an array that is gathered over a stream's rows, and whose SQL is known when all of the sequence is. */
export type AddArray = (array: () => string, stream: EventStream) => string

/** An event whose `where` is being decided: the name it has in the lambda, and the stream it is of. */
interface OuterEvent {
  readonly name: string
  readonly stream: EventStream
}

/**
 * An aggregate whose `where` looks at other events of the profile. Each stream of events becomes one array per profile,
 * of tuples that hold the event's time, what its own row decides, and what is reduced; the conditions between events
 * are then lambdas over these arrays.
 */
export class Sequence {
  readonly #environment: Environment
  readonly #parameters: Parameters
  readonly #addArray: AddArray
  #lambdas = 0

  constructor(environment: Environment, parameters: Parameters, addArray: AddArray) {
    this.#environment = environment
    this.#parameters = parameters
    this.#addArray = addArray
  }

  /** The aggregate's value; `outer` is the event whose `where` it stands in, if any. */
  value(aggregate: Aggregate, outer?: OuterEvent): Value {
    const array = new TupleArray(
      new EventStream(aggregate, this.#environment, this.#parameters, outer?.stream),
    )
    const event = `e${this.#lambdas++}`
    const conditions = [
      ...(outer === undefined ? [] : this.#order(aggregate, event, outer.name)),
      ...this.#conditions(array, event),
    ]
    const all = this.#addArray(() => array.sql(), array.stream)
    if (aggregate.reducer.kind === 'count' && conditions.length > 0)
      return numberValue(`arrayCount(${event} -> ${conditions.join(' AND ')}, ${all})`)
    const kept = conditions.length > 0 ? `arrayFilter(${event} -> ${conditions.join(' AND ')}, ${all})` : all
    return reduceArray(
      aggregate.reducer,
      {
        sql: kept,
        time: 1,
        messageId: () => array.place('message_id'),
        numbers: of => array.place(numbersOf(array.stream.field(of))),
        tagged: of => array.place(taggedValuesOf(array.stream.field(of))),
      },
      this.#parameters,
    )
  }

  /** Strictly later than the outer event, or strictly earlier, and near enough. */
  #order(aggregate: Aggregate, event: string, outer: string): string[] {
    const isBefore = aggregate.filters.some(filter => filter.kind === 'before_parent')
    const conditions = [isBefore ? `${event}.1 < ${outer}.1` : `${event}.1 > ${outer}.1`]
    const by = (duration: Duration) => this.#parameters.milliseconds(toMilliseconds(duration))
    for (const filter of aggregate.filters)
      if (filter.kind === 'before_parent' && filter.duration)
        conditions.push(`${event}.1 >= ${outer}.1 - ${by(filter.duration)}`)
      else if (filter.kind === 'within_parent')
        conditions.push(`${event}.1 > ${outer}.1`, `${event}.1 <= ${outer}.1 + ${by(filter.duration)}`)
    return conditions
  }

  /** What the row alone decides is decided there; the rest is left for the lambda. */
  #conditions(array: TupleArray, event: string): string[] {
    const conditions: string[] = []
    for (const query of array.stream.wheres.flatMap(conjuncts))
      if (looksAtOtherEvents(query)) conditions.push(this.#condition(query, array, event))
      else array.narrow(array.stream.rowCondition(query))
    return conditions
  }

  #condition(query: Query, array: TupleArray, event: string): string {
    if (!looksAtOtherEvents(query)) return `${event}.${array.place(array.stream.rowCondition(query))}`
    switch (query.kind) {
      case 'and':
      case 'or': {
        const operands = query.operands.map(operand => this.#condition(operand, array, event))
        return `(${operands.join(query.kind === 'and' ? ' AND ' : ' OR ')})`
      }
      case 'not':
        return `(NOT ${this.#condition(query.operand, array, event)})`
      case 'comparison': {
        if (query.left.kind !== 'aggregate') throw new UnsupportedQuery(`${query.left.kind} inside a where`)
        const context = { parameters: this.#parameters, at: this.#environment.at }
        const outer = { name: event, stream: array.stream }
        return compare(this.value(query.left, outer), query.comparator, context)
      }
      default:
        throw new UnsupportedQuery(`${query.kind.toUpperCase()} inside a where`)
    }
  }
}

/** The array of one stream's events, whose tuples grow by what is asked of them. */
class TupleArray {
  readonly stream: EventStream
  readonly #columns = ['toUnixTimestamp64Milli(time)']
  readonly #conditions: string[]

  constructor(stream: EventStream) {
    this.stream = stream
    this.#conditions = stream.rowFilters()
  }

  /** Where in the tuple the value of a row's expression stands. */
  place(column: string): number {
    const index = this.#columns.indexOf(column)
    return index >= 0 ? index + 1 : this.#columns.push(column)
  }

  narrow(condition: string): void {
    this.#conditions.push(condition)
  }

  sql(): string {
    const rows = this.#conditions.join(' AND ')
    // Gathered by themselves, numbers go into flat arrays; as tuples they would be allocated one by one.
    return `arrayZip(${this.#columns.map(column => `groupArrayIf(${column}, ${rows})`).join(', ')})`
  }
}

function conjuncts(query: Query): readonly Query[] {
  return query.kind === 'and' ? query.operands.flatMap(conjuncts) : [query]
}
