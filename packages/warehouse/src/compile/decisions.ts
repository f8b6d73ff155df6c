import {
  type Aggregate,
  type Comparator,
  type Comparison,
  rightLiteral,
  rightScalar,
  type Scalar,
} from '@muster/query'
import type { Instant } from './apply-function.ts'
import { withNegations } from './compare.ts'
import { compileComparison } from './condition.ts'
import type { CallRows, EventColumns } from './event-columns.ts'
import type { EventStream } from './event-stream.ts'
import { holdsForNothing } from './of-nothing.ts'
import type { RowValues } from './row-values.ts'
import type { Scope } from './scope.ts'
import type { TraitColumns } from './trait-columns.ts'
import { Words } from './words.ts'

/** Whether conditions share their scans with those of other queries. */
export type Sharing = 'alone' | 'shared'

/** Where comparisons stand, and what their values are read from. */
interface Surroundings {
  readonly scope: Scope
  readonly events: EventColumns
  readonly traits: TraitColumns
  readonly rowValues: RowValues
  readonly streamOf: (aggregate: Aggregate) => EventStream
  readonly instant: Instant
  readonly sharing: Sharing
}

/** Comparisons that one sub-select decides by itself, so that it need not hand on the values. */
export class Decisions {
  readonly #around: Surroundings
  readonly #ofEvents = new Map<string, Words>()
  readonly #ofTraits: Words

  constructor(around: Surroundings) {
    this.#around = around
    this.#ofTraits = new Words(sql => around.traits.addDerived(sql))
  }

  /** The decision where the sub-select is joined: 0 or 1. Undefined where the values have to be compared there. */
  decide(comparison: Comparison): string | undefined {
    if (!isWithLiteral(comparison)) return undefined
    return this.#onRow(comparison) ?? this.#presence(comparison) ?? this.#overRows(comparison)
  }

  /** A value that stands on one row is best compared there, so that only the answer is kept for each profile. */
  #onRow(comparison: Comparison): string | undefined {
    const found = this.#around.rowValues.of(innermost(comparison.left))
    if (!found?.row.value) return undefined
    const row: Scope = { term: () => found.row, users: () => '0' }
    // Negations are left outside, so that they hold for a profile that never had such a row.
    return withNegations(comparison.comparator, comparator =>
      this.#packed(
        found.holds(compileComparison({ ...comparison, comparator }, row, this.#around.instant)),
        found.calls,
      ),
    )
  }

  /** Whether there is any event: they need not be counted for it. */
  #presence({ left, comparator }: Comparison): string | undefined {
    const isAny = isSome(comparator)
    if (isAny === undefined || left.kind !== 'aggregate' || left.reducer.kind !== 'count') return undefined
    const stream = this.#around.streamOf(left)
    if (!stream.isOfRows) return undefined
    const some = this.#around.events.add(stream.rows, stream.conditions().join(' AND '), condition =>
      condition === '1' ? '1' : `countIf(${condition}) > 0`,
    )
    const holds = this.#packed(some, stream.rows)
    return isAny ? holds : `(NOT ${holds})`
  }

  /** What is reduced from events is compared where they are read; alone, it is as well compared where it arrives. */
  #overRows(comparison: Comparison): string | undefined {
    const { scope, streamOf, instant, sharing } = this.#around
    const source = innermost(comparison.left)
    const ofNothing = holdsForNothing(comparison)
    if (sharing === 'alone' || source.kind !== 'aggregate' || ofNothing === undefined) return undefined
    const { isOfRows, rows } = streamOf(source)
    if (!isOfRows) return undefined
    const holds = compileComparison(comparison, scope, instant)
    // For a profile without such events a word's bits are 0.
    return ofNothing ? `(NOT ${this.#packed(`NOT ${holds}`, rows)})` : this.#packed(holds, rows)
  }

  #packed(condition: string, calls: CallRows | undefined): string {
    if (this.#around.sharing === 'alone') return condition
    return (calls ? this.#wordsOf(calls) : this.#ofTraits).add(condition)
  }

  #wordsOf(calls: CallRows): Words {
    const { events } = this.#around
    const words = this.#ofEvents.get(calls.condition) ?? new Words(sql => events.addLate(calls, sql))
    this.#ofEvents.set(calls.condition, words)
    return words
  }
}

/** Of a count, whether there are some (true) or none (false), if that is what is asked. */
function isSome(comparator: Comparator): boolean | undefined {
  switch (`${comparator.kind} ${rightLiteral(comparator)}`) {
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
  return rightScalar(comparator) === undefined
}
