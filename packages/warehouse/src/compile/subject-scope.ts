import type {
  AccountQuantifier,
  Aggregate,
  Comparator,
  Comparison,
  Field,
  Path,
  Query,
  Scalar,
} from '@muster/query'
import type { Instant } from './apply-function.ts'
import { callOrder } from './call-order.ts'
import { withNegations } from './compare.ts'
import { compileComparison, compileCondition } from './condition.ts'
import type { Definitions } from './definitions.ts'
import type { Environment } from './environment.ts'
import { type CallRows, EventColumns } from './event-columns.ts'
import { EventStream } from './event-stream.ts'
import { holdsForNothing } from './of-nothing.ts'
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
import { Words } from './words.ts'

/** A value that stands on one row of a profile's, such as a trait on the newest that has it. */
interface RowValue {
  readonly row: Term
  /** Names what an expression is on that row; of a profile without one, its type's default. */
  readonly column: (sql: string) => string
  /** The same; but of a profile without one, null. */
  readonly columnOrNull: (sql: string) => string
  /** Names whether a condition holds on that row. */
  readonly holds: (condition: string) => string
  /** The words of the sub-select that reads the row. */
  readonly words: Words
}

/** Whether its conditions share their scans with those of other queries. */
export type Sharing = 'alone' | 'shared'

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
  readonly #sharing: Sharing
  readonly #ofEvents = new Map<string, Words>()
  readonly #ofTraits: Words

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
    this.#sequence = new Sequence({
      environment,
      parameters,
      subject: this,
      addLate: (rows, sql) => this.#events.addLate(rows, sql),
    })
    this.#sharing = sharing
    this.#ofTraits = new Words(sql => this.#traits.addDerived(sql))
  }

  /** Where all that is known of each profile comes from. */
  get sources(): Source[] {
    const columns = [this.#traits, ...(this.#users ? [this.#users] : [])]
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

  /** What one sub-select can decide by itself is decided there, so that it need not hand on the values. */
  whole(query: Query): string | undefined {
    if (query.kind !== 'comparison' || !isWithLiteral(query)) return undefined
    return (
      this.#onRow(query) ??
      this.#presence(query) ??
      (this.#sharing === 'shared' ? this.#overRows(query) : undefined)
    )
  }

  /** A value that stands on one row is best compared there, so that only the answer is kept for each profile. */
  #onRow(query: Comparison): string | undefined {
    const found = this.#rowValue(innermost(query.left))
    if (!found?.row.value) return undefined
    const row: Scope = { term: () => found.row, users: () => '0' }
    // Negations are left outside, so that they hold for a profile that never had such a row.
    return withNegations(query.comparator, positive => {
      const holds = found.holds(compileComparison({ ...query, comparator: positive }, row, this.#instant))
      return this.#sharing === 'shared' ? found.words.add(holds) : holds
    })
  }

  /** Whether there is any event: they need not be counted for it. */
  #presence({ left, comparator }: Comparison): string | undefined {
    const isAny = isSome(comparator)
    if (isAny === undefined || left.kind !== 'aggregate' || left.reducer.kind !== 'count') return undefined
    const stream = this.#stream(left)
    if (!stream.isOfRows) return undefined
    const some = this.#events.add(stream.rows, stream.conditions().join(' AND '), condition =>
      condition === '1' ? '1' : `countIf(${condition}) > 0`,
    )
    const holds = this.#sharing === 'shared' ? this.#wordsOf(stream.rows).add(some) : some
    return isAny ? holds : `(NOT ${holds})`
  }

  /** What is reduced from events is compared where they are read. */
  #overRows(query: Comparison): string | undefined {
    const source = innermost(query.left)
    const ofNothing = holdsForNothing(query)
    if (source.kind !== 'aggregate' || ofNothing === undefined) return undefined
    const stream = this.#stream(source)
    if (!stream.isOfRows) return undefined
    const holds = compileComparison(query, this, this.#instant)
    const words = this.#wordsOf(stream.rows)
    // For a profile without such events a word's bits are 0.
    return ofNothing ? `(NOT ${words.add(`NOT ${holds}`)})` : words.add(holds)
  }

  #rowValue(source: Scalar): RowValue | undefined {
    switch (source.kind) {
      case 'trait':
        return this.#trait(source.path)
      case 'visitor': {
        const stored = this.#visitor.stored(source.path)
        return stored && { ...stored, holds: stored.column, words: this.#wordsOf(stored.rows) }
      }
      case 'aggregate':
        return this.#edge(source)
      default:
        return undefined
    }
  }

  #trait(path: Path): RowValue {
    return {
      row: this.#traits.rowTerm(path),
      column: sql => this.#traits.latest(path, sql),
      columnOrNull: sql => this.#traits.latestOrNull(path, sql),
      holds: condition => this.#traits.latestHolds(path, condition),
      words: this.#ofTraits,
    }
  }

  /** The first or last value, where it is known to be no list: it stands on the first or last row that has one. */
  #edge({ reducer, ...aggregate }: Aggregate): RowValue | undefined {
    if (reducer.kind !== 'first' && reducer.kind !== 'last') return undefined
    const stream = this.#stream({ reducer, ...aggregate })
    const row = stream.isOfRows ? stream.term(reducer.of) : noTerm
    if (!row.value || row.list) return undefined
    const isThere = row.value.type === 'number' ? row.value.exists : `isNotNull(${row.value.text})`
    const rows = [...stream.conditions(), isThere].join(' AND ')
    const pick = reducer.kind === 'first' ? 'argMinIf' : 'argMaxIf'
    const add = (pick: string) => (sql: string) =>
      this.#events.add(stream.rows, rows, condition => `${pick}(${sql}, ${callOrder}, ${condition})`)
    return {
      row,
      column: add(pick),
      columnOrNull: add(`${pick}OrNull`),
      holds: add(pick),
      words: this.#wordsOf(stream.rows),
    }
  }

  #wordsOf(rows: CallRows): Words {
    const words = this.#ofEvents.get(rows.condition) ?? new Words(sql => this.#events.addLate(rows, sql))
    this.#ofEvents.set(rows.condition, words)
    return words
  }

  #read({ row, column, columnOrNull }: Pick<RowValue, 'row' | 'column' | 'columnOrNull'>): Term {
    return row.value || row.list ? carried(row, { marked: columnOrNull, other: column }) : noTerm
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
    return this.#definitions.within(key, query => this.condition(query))
  }
}

/** Of a count, whether there are some (true) or none (false), if that is what is asked. */
function isSome(comparator: Comparator): boolean | undefined {
  if (!('right' in comparator) || comparator.right.kind !== 'literal') return undefined
  switch (`${comparator.kind} ${comparator.right.value}`) {
    case 'at_least 1':
    case 'greater_than 0':
    case 'differs 0':
      return true
    case 'less_than 1':
    case 'at_most 0':
    case 'equals 0':
      return false
    default:
      return undefined
  }
}

function innermost(scalar: Scalar): Scalar {
  return scalar.kind === 'function' ? innermost(scalar.of) : scalar
}

function isWithLiteral({ comparator }: Comparison): boolean {
  return !('right' in comparator) || comparator.right.kind === 'literal'
}
