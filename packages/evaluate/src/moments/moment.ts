import type { Evaluation } from '../evaluation.ts'
import type { Activity } from '../subject.ts'

/**
 * When something may be otherwise by time alone: an instant after the evaluation's such that until then it is as it is
 * in the evaluation; Infinity if it stays so. In a `where` it is about an event, as a condition is.
 */
export type Moment = (evaluation: Evaluation, event?: Activity, parent?: Activity) => number

/** Of what time does not change. */
export function never(): number {
  return Number.POSITIVE_INFINITY
}

/** The first of several. */
export function earliest(moments: readonly Moment[]): Moment {
  const some = moments.filter(moment => moment !== never)
  const [only] = some
  if (only === undefined) return never
  if (some.length === 1) return only
  return (evaluation, event, parent) =>
    some.reduce((first, moment) => Math.min(first, moment(evaluation, event, parent)), never())
}

/** The first of some instants that is after another. */
export function firstAfter(now: number, instants: readonly number[]): number {
  return instants.reduce((first, at) => (at > now ? Math.min(first, at) : first), never())
}

/** The first whole millisecond at an instant or after it. */
export function startOf(instant: number): number {
  return Math.ceil(instant)
}

/** The first whole millisecond after an instant. */
export function endOf(instant: number): number {
  return Math.floor(instant) + 1
}
