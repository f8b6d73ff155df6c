import type { Aggregate, Comparator, Comparison, Query } from '@muster/query'
import type { Statement } from '../clickhouse/statement.ts'
import { AudienceCycle, UnknownAudience } from './audience-error.ts'
import { compare } from './compare.ts'
import type { Environment } from './environment.ts'
import { EventColumns } from './event-columns.ts'
import { EventStream } from './event-stream.ts'
import { Parameters } from './parameters.ts'
import { profileSource } from './profile-source.ts'
import { reduceRows } from './row-reducer.ts'
import { Sequence } from './sequence.ts'
import { TraitColumns } from './trait-columns.ts'
import { UnsupportedQuery } from './unsupported.ts'
import { booleanValue, type Value } from './value.ts'

/** A query as SQL. */
export interface CompiledQuery {
  /** Answers one row, `{holds}`: whether a profile of which nothing is known matches. */
  readonly withoutData: Statement
  /**
   * A sub-select of one column, `id`: the profiles that match. It takes the answer of `withoutData`, so that profiles
   * without any of the data need not be read to be left out, or are taken whole where they are in.
   */
  readonly members: (holdsWithoutData: boolean) => Statement
}

/** Compiles a query. Throws `UnsupportedQuery` for what cannot be computed over a population yet. */
export function compile(query: Query, environment: Environment): CompiledQuery {
  const compiler = new Compiler(environment)
  const condition = compiler.condition(query)
  const { values: params } = compiler.parameters
  return {
    withoutData: { sql: `SELECT ${condition} AS holds${compiler.ofNone()}`, params },
    members: holdsWithoutData => ({ sql: compiler.members(condition, holdsWithoutData), params }),
  }
}

class Compiler {
  readonly parameters = new Parameters()
  readonly #environment: Environment
  readonly #events: EventColumns
  readonly #traits: TraitColumns
  readonly #sequence: Sequence
  readonly #audiencesInside: string[] = []

  constructor(environment: Environment) {
    this.#environment = environment
    this.#events = new EventColumns(environment, this.parameters)
    this.#traits = new TraitColumns(environment, this.parameters)
    this.#sequence = new Sequence(environment, this.parameters, (array, stream) =>
      this.#events.addArray(stream, array),
    )
  }

  /** A condition on a profile's columns: 0 or 1. */
  condition(query: Query): string {
    switch (query.kind) {
      case 'and':
        return `(${query.operands.map(operand => this.condition(operand)).join(' AND ')})`
      case 'or':
        return `(${query.operands.map(operand => this.condition(operand)).join(' OR ')})`
      case 'not':
        return `(NOT ${this.condition(query.operand)})`
      case 'comparison':
        return this.#comparison(query)
      default:
        throw new UnsupportedQuery(`${query.kind.toUpperCase()}, an audience of accounts,`)
    }
  }

  ofNone(): string {
    const sources = this.#sources().map((source, n) => `(${source.ofNone()}) AS source_${n}`)
    return sources.length > 0 ? ` FROM ${sources.join(' CROSS JOIN ')}` : ''
  }

  members(condition: string, holdsWithoutData: boolean): string {
    if (!holdsWithoutData) return this.#profilesWhere(condition)
    const { from, id, ownRows } = profileSource('identifiers', this.#environment, this.parameters)
    const others = this.#profilesWhere(`NOT ${condition}`)
    return `SELECT DISTINCT ${id} AS id FROM ${from} WHERE ${ownRows} AND id NOT IN (${others})`
  }

  /** Of the profiles that have any of the data, those for which the condition holds. */
  #profilesWhere(condition: string): string {
    const sources = this.#sources().map((source, n) => `(${source.sql()}) AS source_${n}`)
    if (sources.length === 0) return `SELECT profile AS id FROM identifiers WHERE false`
    return `SELECT id FROM ${sources.join(' FULL JOIN ')}${sources.length > 1 ? ' USING id' : ''} WHERE ${condition}`
  }

  #sources(): (EventColumns | TraitColumns)[] {
    return [this.#events, this.#traits].filter(source => !source.isEmpty)
  }

  #comparison({ left, comparator }: Comparison): string {
    switch (left.kind) {
      case 'aggregate':
        return this.#compare(this.#aggregate(left), comparator)
      case 'audience':
        return this.#compare(booleanValue(this.#audience(left.key)), comparator)
      case 'trait': {
        const [key = '', ...inside] = left.path
        const isAudience =
          inside.length === 0 && this.#environment.audiences.has(key) && !this.#traits.isKnown(left.path)
        return isAudience
          ? this.#compare(booleanValue(this.#audience(key)), comparator)
          : this.#traits.compare(left.path, comparator)
      }
      case 'visitor':
        throw new UnsupportedQuery('visitor(…)')
      case 'function':
        throw new UnsupportedQuery(`.${left.name}()`)
      default:
        throw new UnsupportedQuery(`${left.kind} outside a where`)
    }
  }

  #compare(value: Value, comparator: Comparator): string {
    return compare(value, comparator, { parameters: this.parameters, at: this.#environment.at })
  }

  #aggregate(aggregate: Aggregate): Value {
    const stream = new EventStream(aggregate, this.#environment, this.parameters)
    if (stream.isSequence) return this.#sequence.value(aggregate)
    const rows = [...stream.rowFilters(), ...stream.wheres.map(where => stream.rowCondition(where))].join(
      ' AND ',
    )
    return reduceRows(
      aggregate.reducer,
      of => stream.field(of),
      aggregateOf => this.#events.add(stream, rows, aggregateOf),
      this.parameters,
    )
  }

  /** In a preview an audience is its query at that instant. */
  #audience(key: string): string {
    const query = this.#environment.audiences.get(key)
    if (!query) throw new UnknownAudience(key)
    if (this.#audiencesInside.includes(key)) throw new AudienceCycle([...this.#audiencesInside, key])
    this.#audiencesInside.push(key)
    const condition = this.condition(query)
    this.#audiencesInside.pop()
    return condition
  }
}
