import type { Query } from '@muster/query'
import type { CompileOptions } from '../../compile-options.ts'
import type { Compiler } from '../../compiler.ts'
import { Evaluation } from '../../evaluation.ts'
import type { Changes } from '../../moments/changes.ts'
import { Moments } from '../../moments/moments.ts'
import { steppedChanges } from '../../moments/stepped-changes.ts'
import { partKey } from '../../share/part-key.ts'
import type { Subject } from '../../subject.ts'
import type { Change } from '../explanation.ts'
import { membershipQuery } from '../membership-query.ts'
import { reasonOf } from '../reason/reason.ts'
import { countComparisons } from './count-comparisons.ts'
import { joinedChanges } from './joined-changes.ts'
import { sift } from './sift.ts'
import { Timeline } from './timeline.ts'
import { workOf } from './work.ts'

/** How many instants one condition is evaluated at, at the most. */
const maxSteps = 20_000

/** How many events are looked at for one explanation, at the most; each comparison has the same share of it. */
const maxWork = 10_000_000

/** What becomes of conditions by time alone. */
export class Forecast {
  readonly #compiler: Compiler
  readonly #options: CompileOptions
  readonly #evaluation: Evaluation
  readonly #end: number
  readonly #maxWork: number
  readonly #moments: Moments
  readonly #timelines = new Map<string, Timeline>()

  /** For a query, its conditions, and those of the audiences that it refers to. */
  constructor(
    query: Query,
    evaluation: Evaluation,
    horizon: number,
    compiler: Compiler,
    options: CompileOptions,
  ) {
    this.#compiler = compiler
    this.#options = options
    this.#evaluation = evaluation
    this.#end = Math.min(evaluation.now + horizon, 8.64e15)
    this.#maxWork = maxWork / countComparisons(query, options.audiences)
    this.#moments = new Moments(compiler, options)
  }

  /** The first change of a condition; undefined if none is in sight. */
  changeOf(query: Query): Change | undefined {
    const at = this.#timeline(query).after(this.#evaluation.now)
    return Number.isFinite(at) ? { at, reason: this.#reasonOf(query, at) } : undefined
  }

  /** The same one for conditions that are the same. */
  #timeline(query: Query): Timeline {
    const key = partKey(query)
    const known = this.#timelines.get(key)
    if (known) return known
    const holds = this.#compiler.condition(query)
    const timeline = new Timeline(holds(this.#evaluation), this.#changes(query))
    this.#timelines.set(key, timeline)
    return timeline
  }

  #changes(query: Query): Changes {
    const parts = this.#partsOf(query).map(part => this.#timeline(part))
    return parts.length > 0 ? joinedChanges(parts, joinOf(query), this.#evaluation.now) : this.#stepped(query)
  }

  #stepped(leaf: Query): Changes {
    const { now } = this.#evaluation
    const sifted = sift(leaf, this.#evaluation, this.#end, this.#compiler, this.#moments)
    const query = sifted?.comparison ?? leaf
    const evaluateAt = (instant: number) => this.#evaluateAt(instant, sifted?.subject)
    return steppedChanges(this.#compiler.condition(query), this.#moments.condition(query), {
      evaluateAt,
      now,
      end: this.#end,
      atMost: Math.min(maxSteps, Math.ceil(this.#maxWork / workOf(query, evaluateAt(now)))),
    })
  }

  #evaluateAt(instant: number, subject: Subject = this.#evaluation.subject): Evaluation {
    return new Evaluation(subject, instant, this.#evaluation.zone)
  }

  /** Why a condition changes: for the first of its parts that changes it. */
  #reasonOf(query: Query, at: number): string {
    const holds = this.#timeline(query).holdsAt(at) !== (query.kind === 'not')
    const part = this.#partsOf(query).find(part => {
      const timeline = this.#timeline(part)
      return timeline.after(at - 1) === at && timeline.holdsAt(at) === holds
    })
    if (part) return this.#reasonOf(part, at)
    const [before, after] = [this.#evaluateAt(at - 1), this.#evaluateAt(at)]
    return reasonOf(query, { before, after, compiler: this.#compiler })
  }

  /** The conditions that a condition is made of, all of them about the subject itself. */
  #partsOf(query: Query): readonly Query[] {
    switch (query.kind) {
      case 'and':
      case 'or':
        return query.operands
      case 'not':
        return [query.operand]
      case 'any':
      case 'all':
        return []
      case 'comparison':
        return [membershipQuery(query, this.#options.audiences) ?? []].flat()
    }
  }
}

/** Whether a condition holds by whether its parts do. */
function joinOf({ kind }: Query): (holds: readonly boolean[]) => boolean {
  switch (kind) {
    case 'or':
      return holds => holds.some(Boolean)
    case 'not':
      return holds => !holds.every(Boolean)
    default:
      return holds => holds.every(Boolean)
  }
}
