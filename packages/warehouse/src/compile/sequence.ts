import {
  type AccountQuantifier,
  type Aggregate,
  type Duration,
  type Field,
  type Query,
  toMilliseconds,
} from '@muster/query'
import type { Instant } from './apply-function.ts'
import { reduceArray } from './array-reducer.ts'
import { compileCondition } from './condition.ts'
import type { Environment } from './environment.ts'
import type { CallRows } from './event-columns.ts'
import { EventStream, isOfRow } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import type { Scope } from './scope.ts'
import { type Carrying, carried, type Term, termOf } from './term.ts'
import { numbersOf, taggedValuesOf } from './term-values.ts'
import { numberValue, type Value } from './value.ts'

const timeOfRow = 'toUnixTimestamp64Milli(time)'

/** What sequences are compiled into. */
interface Surroundings {
  readonly environment: Environment
  readonly parameters: Parameters
  /** The profile or account, for what a condition knows beyond the event. */
  readonly subject: Scope
  /** Names an array over some rows; its SQL is asked for when all of the sequence is compiled. */
  readonly addLate: (rows: CallRows, array: () => string) => string
}

/**
 * Aggregates whose `where` looks beyond the event's own row. Each stream of events becomes one array per profile, of
 * tuples that hold the event's time, what its own row decides, and what is read from it; the conditions between events
 * are then lambdas over these arrays.
 */
export class Sequence {
  readonly #surroundings: Surroundings
  #events = 0

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** The aggregate's value; `outer` is the event whose `where` it stands in, if any. */
  value(aggregate: Aggregate, outer?: EventScope): Value {
    const { environment, parameters, subject, addLate } = this.#surroundings
    const stream = new EventStream(aggregate, environment, parameters, outer?.array.stream)
    const array = new TupleArray(stream)
    const event = new EventScope(`e${this.#events++}`, array, { outer, subject, sequence: this })
    const conditions = [
      ...(outer === undefined ? [] : this.#order(aggregate, event.time, outer.time)),
      ...this.#conditions(event, { parameters, at: environment.at }),
    ]
    const all = addLate(stream.rows, () => array.sql())
    if (aggregate.reducer.kind === 'count' && conditions.length > 0)
      return numberValue(`arrayCount(${event.name} -> ${conditions.join(' AND ')}, ${all})`)
    const kept =
      conditions.length > 0 ? `arrayFilter(${event.name} -> ${conditions.join(' AND ')}, ${all})` : all
    return reduceArray(
      aggregate.reducer,
      {
        sql: kept,
        time: () => array.place(timeOfRow),
        messageId: () => array.place('message_id'),
        numbers: of => array.place(numbersOf(stream.term(of))),
        tagged: of => array.place(taggedValuesOf(stream.term(of))),
      },
      parameters,
    )
  }

  /** Strictly later than the outer event, or strictly earlier, and near enough. */
  #order(aggregate: Aggregate, event: string, outer: string): string[] {
    const isBefore = aggregate.filters.some(filter => filter.kind === 'before_parent')
    const isAfter = !isBefore || aggregate.filters.some(filter => filter.kind === 'within_parent')
    const conditions = [
      ...(isBefore ? [`${event} < ${outer}`] : []),
      ...(isAfter ? [`${event} > ${outer}`] : []),
    ]
    const by = (duration: Duration) => this.#surroundings.parameters.milliseconds(toMilliseconds(duration))
    for (const filter of aggregate.filters)
      if (filter.kind === 'before_parent' && filter.duration)
        conditions.push(`${event} >= ${outer} - ${by(filter.duration)}`)
      else if (filter.kind === 'within_parent')
        conditions.push(`${event} <= ${outer} + ${by(filter.duration)}`)
    return conditions
  }

  /** What the row alone decides narrows the array; the rest is left for the lambda. */
  #conditions(event: EventScope, instant: Instant): string[] {
    const conditions: string[] = []
    for (const query of event.array.stream.wheres.flatMap(conjuncts))
      if (isOfRow(query)) event.array.narrow(event.array.stream.rowCondition(query))
      else conditions.push(compileCondition(query, event, instant))
    return conditions
  }
}

/** What an event stands in. */
interface Around {
  readonly outer: EventScope | undefined
  readonly subject: Scope
  readonly sequence: Sequence
}

/** One event of an array, inside the lambda that decides whether it is kept. */
class EventScope implements Scope {
  readonly name: string
  readonly array: TupleArray
  readonly #around: Around
  readonly #carrying: Carrying

  constructor(name: string, array: TupleArray, around: Around) {
    this.name = name
    this.array = array
    this.#around = around
    this.#carrying = { marked: sql => this.#read(sql), other: sql => this.#read(sql) }
  }

  get time(): string {
    return this.#read(timeOfRow)
  }

  term(source: Field | Aggregate): Term {
    const { outer, subject, sequence } = this.#around
    switch (source.kind) {
      case 'property':
      case 'context':
        return carried(this.array.stream.term(source), this.#carrying)
      case 'parent_property':
        if (!outer) throw new TypeError('There is no event outside of this one.')
        return outer.term({ ...source, kind: 'property' })
      case 'aggregate':
        return termOf(sequence.value(source, this))
      default:
        return subject.term(source)
    }
  }

  users(quantifier: AccountQuantifier): string {
    return this.#around.subject.users(quantifier)
  }

  /** What the event's row decides is carried as the answer. */
  whole(query: Query): string | undefined {
    return isOfRow(query) ? this.#read(this.array.stream.rowCondition(query)) : undefined
  }

  #read(sql: string): string {
    return `${this.name}.${this.array.place(sql)}`
  }
}

/** The array of one stream's events, whose tuples grow by what is asked of them. */
class TupleArray {
  readonly stream: EventStream
  readonly #columns: string[] = []
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
    const columns = this.#columns.length > 0 ? this.#columns : ['1']
    // Gathered by themselves, numbers go into flat arrays; as tuples they would be allocated one by one.
    return `arrayZip(${columns.map(column => `groupArrayIf(${column}, ${rows})`).join(', ')})`
  }
}

function conjuncts(query: Query): readonly Query[] {
  return query.kind === 'and' ? query.operands.flatMap(conjuncts) : [query]
}
