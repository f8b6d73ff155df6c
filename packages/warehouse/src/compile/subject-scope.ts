import type { AccountQuantifier, Aggregate, Field, Query } from '@muster/query'
import type { Instant } from './apply-function.ts'
import { compileCondition } from './condition.ts'
import { Decisions, type Sharing } from './decisions.ts'
import type { Definitions } from './definitions.ts'
import type { Environment } from './environment.ts'
import { EventColumns } from './event-columns.ts'
import { EventStream } from './event-stream.ts'
import { MemberColumns } from './member-columns.ts'
import type { Parameters } from './parameters.ts'
import type { Population } from './population.ts'
import { reduceRows } from './row-reducer.ts'
import { RowValues, readRowValue } from './row-values.ts'
import type { Scope } from './scope.ts'
import { Sequence } from './sequence.ts'
import type { Source } from './source.ts'
import { type Term, termOf } from './term.ts'
import { TraitColumns } from './trait-columns.ts'
import { UserColumns } from './user-columns.ts'
import { booleanValue, type Value } from './value.ts'
import { VisitorColumns } from './visitor-columns.ts'

/** A profile, or an account: what a query's outermost conditions are about. */
export class SubjectScope implements Scope {
  readonly #environment: Environment
  readonly #parameters: Parameters
  readonly #definitions: Definitions
  readonly #events: EventColumns
  readonly #traits: TraitColumns
  readonly #visitor: VisitorColumns
  readonly #users: UserColumns | undefined
  readonly #members: MemberColumns | undefined
  readonly #sequence: Sequence
  readonly #rowValues: RowValues
  readonly #decisions: Decisions

  constructor(
    population: Population,
    environment: Environment,
    parameters: Parameters,
    definitions: Definitions,
    sharing: Sharing,
  ) {
    this.#environment = environment
    this.#parameters = parameters
    this.#definitions = definitions
    this.#events = new EventColumns(population, environment, parameters)
    this.#traits = new TraitColumns(population, environment, parameters)
    this.#visitor = new VisitorColumns(this.#events, environment, parameters)
    this.#users =
      population === 'accounts'
        ? new UserColumns(
            new SubjectScope('profiles', environment, parameters, definitions, sharing),
            environment,
            parameters,
          )
        : undefined
    this.#members =
      environment.standing && population === 'profiles'
        ? new MemberColumns(environment, parameters)
        : undefined
    this.#sequence = new Sequence({
      environment,
      parameters,
      subject: this,
      addLate: (rows, sql) => this.#events.addLate(rows, sql),
    })
    const columns = {
      events: this.#events,
      traits: this.#traits,
      visitor: this.#visitor,
      streamOf: (aggregate: Aggregate) => this.#stream(aggregate),
    }
    this.#rowValues = new RowValues(columns)
    this.#decisions = new Decisions({
      ...columns,
      rowValues: this.#rowValues,
      scope: this,
      instant: this.#instant,
      sharing,
    })
  }

  /** Where all that is known of each profile comes from. */
  get sources(): Source[] {
    const columns = [this.#traits, this.#users, this.#members].filter(source => source !== undefined)
    return [...this.#events.sources, ...columns.filter(source => !source.isEmpty)]
  }

  condition(query: Query): string {
    return compileCondition(query, this, this.#instant)
  }

  get #instant(): Instant {
    return { parameters: this.#parameters, at: this.#environment.at }
  }

  term(source: Field | Aggregate): Term {
    switch (source.kind) {
      case 'aggregate':
        return termOf(this.#aggregate(source))
      case 'audience':
        return termOf(booleanValue(this.#audience(source.key)))
      case 'trait':
      case 'visitor': {
        const value = this.#rowValues.of(source)
        return value ? readRowValue(value) : this.#visitor.workedOut(source.path)
      }
      default:
        throw new TypeError(`${source.kind} is known only inside a where.`)
    }
  }

  /** A profile is no account, and has no users. */
  users(quantifier: AccountQuantifier): string {
    return this.#users?.condition(quantifier) ?? '0'
  }

  /** What one sub-select can decide by itself is decided there. */
  whole(query: Query): string | undefined {
    return query.kind === 'comparison' ? this.#decisions.decide(query) : undefined
  }

  #aggregate(aggregate: Aggregate): Value {
    const stream = this.#stream(aggregate)
    if (!stream.isOfRows) return this.#sequence.value(aggregate)
    return reduceRows(
      aggregate.reducer,
      of => stream.term(of),
      aggregateOf => this.#events.add(stream.rows, stream.conditions().join(' AND '), aggregateOf),
      this.#parameters,
    )
  }

  #stream(aggregate: Aggregate): EventStream {
    return new EventStream(aggregate, this.#environment, this.#parameters)
  }

  /** At another instant than now, and in a preview, an audience is its query at that instant. */
  #audience(key: string): string {
    if (this.#members) return this.#members.isMember(key)
    return this.#definitions.within(key, query => this.condition(query))
  }
}
