import type { Condition } from '../condition.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Changes } from './changes.ts'
import type { Moment } from './moment.ts'

export interface Steps {
  readonly evaluateAt: (instant: number) => Evaluation
  readonly now: number
  /** The last instant that is looked at. */
  readonly end: number
  /** How many are looked at, at the most. */
  readonly atMost: number
}

/** The changes of a condition, which is evaluated at each moment at which it may change. */
export function* steppedChanges(
  holds: Condition,
  moment: Moment,
  { evaluateAt, now, end, atMost }: Steps,
): Changes {
  let evaluation = evaluateAt(now)
  let held = holds(evaluation)
  for (let step = 0; step < atMost; step++) {
    const at = moment(evaluation)
    if (!(at <= end)) return Number.POSITIVE_INFINITY
    evaluation = evaluateAt(at)
    if (holds(evaluation) === held) continue
    held = !held
    yield at
  }
  return evaluation.now
}
