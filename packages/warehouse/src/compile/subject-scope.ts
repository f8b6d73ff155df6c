import type { AccountQuantifier, Aggregate, Comparison, Field, Path, Query } from '@muster/query'
import { withNegations } from './compare.ts'
import { compileComparison, compileCondition } from './condition.ts'
import type { Definitions } from './definitions.ts'
import type { Environment } from './environment.ts'
import { EventColumns } from './event-columns.ts'
import { EventStream } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import type { Population } from './population.ts'
import { reduceRows } from './row-reducer.ts'
import type { Scope } from './scope.ts'
import { Sequence } from './sequence.ts'
import type { Source } from './source.ts'
import { carried, noTerm, type Term, termOf } from './term.ts'
import { TraitColumns } from './trait-columns.ts'
import { UserColumns } from './user-columns.ts'
import { booleanValue, type Value } from './value.ts'
import { VisitorColumns } from './visitor-columns.ts'

/** A value that stands on one row of a profile's, such as a trait on the newest that has it. */
interface RowValue {
  readonly row: Term
  /** Names what an expression is on that row. */
  readonly column: (sql: string) => string
}

/** A profile, or an account: what a query's outermost conditions are about. */
export class SubjectScope implements Scope {
  readonly #environment: Environment
  readonly #parameters: Parameters
  readonly #definitions: Definitions
  readonly #events: EventColumns
  readonly #traits: TraitColumns
  readonly #visitor: VisitorColumns
  readonly #users: UserColumns | undefined
  readonly #sequence: Sequence

  constructor(
    population: Population,
    environment: Environment,
    parameters: Parameters,
    definitions: Definitions,
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
            new SubjectScope('profiles', environment, parameters, definitions),
            environment,
            parameters,
          )
        : undefined
    this.#sequence = new Sequence({
      environment,
      parameters,
      subject: this,
      addArray: (rows, array) => this.#events.addArray(rows, array),
    })
  }

  /** Where all that is known of each profile comes from. */
  get sources(): Source[] {
    const columns = [this.#traits, ...(this.#users ? [this.#users] : [])]
    return [...this.#events.sources, ...columns.filter(source => !source.isEmpty)]
  }

  condition(query: Query): string {
    return compileCondition(query, this, { parameters: this.#parameters, at: this.#environment.at })
  }

  term(source: Field | Aggregate): Term {
    switch (source.kind) {
      case 'aggregate':
        return termOf(this.#aggregate(source))
      case 'audience':
        return termOf(booleanValue(this.#audience(source.key)))
      case 'trait':
        return this.#read(this.#trait(source.path))
      case 'visitor': {
        const stored = this.#visitor.stored(source.path)
        return stored ? this.#read(stored) : this.#visitor.workedOut(source.path)
      }
      default:
        throw new TypeError(`${source.kind} is known only inside a where.`)
    }
  }

  /** A profile is no account, and has no users. */
  users(quantifier: AccountQuantifier): string {
    return this.#users?.condition(quantifier) ?? '0'
  }

  /** A value that stands on one row is best compared there, so that only the answer is kept for each profile. */
  whole(query: Query): string | undefined {
    if (query.kind !== 'comparison' || !isWithLiteral(query)) return undefined
    const value = this.#rowValue(query)
    if (!value?.row.value) return undefined
    const row: Scope = { term: () => value.row, users: () => '0' }
    const instant = { parameters: this.#parameters, at: this.#environment.at }
    // Negations are left outside, so that they hold for a profile that never had such a row.
    return withNegations(query.comparator, positive =>
      value.column(compileComparison({ ...query, comparator: positive }, row, instant)),
    )
  }

  #rowValue({ left }: Comparison): RowValue | undefined {
    let source = left
    while (source.kind === 'function') source = source.of
    if (source.kind === 'trait') return this.#trait(source.path)
    return source.kind === 'visitor' ? this.#visitor.stored(source.path) : undefined
  }

  #trait(path: Path): RowValue {
    return { row: this.#traits.rowTerm(path), column: sql => this.#traits.latest(path, sql) }
  }

  /** In a tuple, since aggregates pass over what is null. */
  #read({ row, column }: RowValue): Term {
    return row.value || row.list ? carried(row, sql => `${column(`tuple(${sql})`)}.1`, column) : noTerm
  }

  #aggregate(aggregate: Aggregate): Value {
    const stream = new EventStream(aggregate, this.#environment, this.#parameters)
    if (!stream.isOfRows) return this.#sequence.value(aggregate)
    const kept = [...stream.rowFilters(), ...stream.wheres.map(where => stream.rowCondition(where))]
    return reduceRows(
      aggregate.reducer,
      of => stream.term(of),
      aggregateOf => this.#events.add(stream.rows, kept.join(' AND '), aggregateOf),
      this.#parameters,
    )
  }

  /** At another instant than now, and in a preview, an audience is its query at that instant. */
  #audience(key: string): string {
    return this.#definitions.within(key, query => this.condition(query))
  }
}

function isWithLiteral({ comparator }: Comparison): boolean {
  return !('right' in comparator) || comparator.right.kind === 'literal'
}
