import { type Aggregate, type Comparison, printPath, type Query, type Scalar } from '@muster/query'
import { AudienceCycle } from './audience-cycle.ts'
import { compare, compareWithLiteral, compareWithScalar } from './compare/compare.ts'
import { traitShortcut } from './compare/trait-shortcut.ts'
import type { CompileOptions } from './compile-options.ts'
import type { Condition, Reader } from './condition.ts'
import type { Evaluation } from './evaluation.ts'
import { Calendar } from './events/calendar.ts'
import { type EventStream, eventStream, relativeStream } from './events/event-stream.ts'
import { reduce } from './events/reduce.ts'
import type { Span } from './events/span.ts'
import { type Stream, splitStream, streamOf } from './events/stream.ts'
import { applyFunction } from './functions/apply-function.ts'
import { every, some } from './junction.ts'
import { countUses } from './share/count-uses.ts'
import { looksAtEvent } from './share/looks-at-event.ts'
import { oncePerEvent } from './share/once-per-event.ts'
import { Shared } from './share/shared.ts'
import { pathReader } from './value/path-reader.ts'

/** Where something stands: outside any `where`, or in one, about the event there or about that and the one just outside. */
export type Place = 'outside' | 'event' | 'event and parent'

/** Makes closures of queries. What several of them have in common is one closure, which works once per evaluation. */
export class Compiler {
  readonly #options: CompileOptions
  readonly #calendar: Calendar
  readonly #conditions: Shared<boolean>
  readonly #aggregates: Shared<unknown>
  readonly #streams: Shared<Span>
  readonly #audiencesInside: string[] = []

  /** For the queries that will be asked for. */
  constructor(queries: Iterable<Query>, options: CompileOptions) {
    this.#options = options
    this.#calendar = new Calendar(options.zone ?? 'UTC')
    const uses = countUses(queries, options.audiences)
    this.#conditions = new Shared(uses)
    this.#aggregates = new Shared(uses)
    this.#streams = new Shared(uses)
  }

  /** Whether a query holds. In a `where`, what does not look at the event there is the same as outside. */
  condition(query: Query, place: Place = 'outside'): Condition {
    return place !== 'outside' && looksAtEvent(query)
      ? this.#makeCondition(query, place)
      : this.#conditions.get(query, () => this.#makeCondition(query, 'outside'))
  }

  /** A scalar's value or values. */
  scalar(scalar: Scalar, place: Place = 'outside'): Reader {
    switch (scalar.kind) {
      case 'trait': {
        const read = pathReader(scalar.path)
        return ({ traits }) => read(traits)
      }
      case 'property': {
        const read = pathReader(scalar.path)
        return (_, event) => event && read(event.properties)
      }
      case 'parent_property': {
        const read = pathReader(scalar.path)
        return (_, _event, parent) => parent && read(parent.properties)
      }
      case 'context': {
        const read = pathReader(scalar.path)
        return (_, event) => event && read(event.context)
      }
      case 'visitor': {
        const attribute = printPath(scalar.path)
        return evaluation => evaluation.visitor(attribute)
      }
      case 'audience':
        return this.#audience(scalar.key)
      case 'aggregate':
        return this.#aggregate(scalar, place)
      case 'function':
        return applyFunction(scalar.name, this.scalar(scalar.of, place))
    }
  }

  /** The events that an aggregate is made of. */
  stream(stream: Stream, place: Place = 'outside'): EventStream {
    if (place === 'outside') return this.#ownStream(stream)
    const { own, relative } = splitStream(stream)
    return relativeStream(this.#ownStream(own), relative, query => this.condition(query, 'event and parent'))
  }

  #ownStream(stream: Stream): (evaluation: Evaluation) => Span {
    return this.#streams.get(stream, () =>
      eventStream(stream, this.#calendar, query => this.condition(query, 'event')),
    )
  }

  #aggregate(aggregate: Aggregate, place: Place): Reader {
    switch (place) {
      case 'outside':
        return this.#aggregates.get(aggregate, () => this.#makeAggregate(aggregate, place))
      case 'event':
        return this.#makeAggregate(aggregate, place)
      case 'event and parent':
        // The same event is met again with each parent, and to what lies inside its parent is nothing.
        return oncePerEvent(this.#makeAggregate(aggregate, place))
    }
  }

  #makeAggregate(aggregate: Aggregate, place: Place): Reader {
    const stream = this.stream(streamOf(aggregate), place)
    const reduceStream = reduce(aggregate.reducer)
    return (evaluation, outer) => reduceStream(stream(evaluation, outer))
  }

  #makeCondition(query: Query, place: Place): Condition {
    switch (query.kind) {
      case 'and':
        return every(query.operands.map(operand => this.condition(operand, place)))
      case 'or':
        return some(query.operands.map(operand => this.condition(operand, place)))
      case 'not': {
        const holds = this.condition(query.operand, place)
        return (evaluation, event, parent) => !holds(evaluation, event, parent)
      }
      case 'any': {
        const holds = this.condition(query.operand)
        return ({ users }) => users.some(user => holds(user))
      }
      case 'all': {
        const holds = this.condition(query.operand)
        return ({ users }) => users.length > 0 && users.every(user => holds(user))
      }
      case 'comparison':
        return this.#makeComparison(query, place)
    }
  }

  #makeComparison(comparison: Comparison, place: Place): Condition {
    const { left, comparator } = comparison
    const read = this.scalar(left, place)
    if (!('right' in comparator))
      return traitShortcut(comparison, compare(read, comparator, this.#options.regex))
    const { kind, right } = comparator
    return right.kind === 'literal'
      ? traitShortcut(comparison, compareWithLiteral(read, kind, right.value))
      : compareWithScalar(read, kind, this.scalar(right, place))
  }

  /** Membership by the audience's own query where it is given, for the subject itself, outside any `where`. */
  #audience(key: string): Condition {
    const query = this.#options.audiences?.get(key)
    if (!query) return ({ subject }) => subject.memberships?.has(key) ?? false
    const met = this.#audiencesInside.indexOf(key)
    if (met >= 0) throw new AudienceCycle([...this.#audiencesInside.slice(met), key])
    this.#audiencesInside.push(key)
    const condition = this.condition(query)
    this.#audiencesInside.pop()
    return evaluation => condition(evaluation)
  }
}
