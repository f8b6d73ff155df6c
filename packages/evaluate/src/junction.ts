import type { Condition } from './condition.ts'

/** Holds where all conditions do. Asked one by one, which is quicker than a loop. */
export function every(conditions: readonly Condition[]): Condition {
  const [first = holds, second, third, fourth, ...others] = conditions
  if (!second) return first
  if (!third)
    return (evaluation, event, parent) =>
      first(evaluation, event, parent) && second(evaluation, event, parent)
  if (!fourth)
    return (evaluation, event, parent) =>
      first(evaluation, event, parent) &&
      second(evaluation, event, parent) &&
      third(evaluation, event, parent)
  const rest = every([fourth, ...others])
  return (evaluation, event, parent) =>
    first(evaluation, event, parent) &&
    second(evaluation, event, parent) &&
    third(evaluation, event, parent) &&
    rest(evaluation, event, parent)
}

/** Holds where any of the conditions does. */
export function some(conditions: readonly Condition[]): Condition {
  const [first = never, second, third, fourth, ...others] = conditions
  if (!second) return first
  if (!third)
    return (evaluation, event, parent) =>
      first(evaluation, event, parent) || second(evaluation, event, parent)
  if (!fourth)
    return (evaluation, event, parent) =>
      first(evaluation, event, parent) ||
      second(evaluation, event, parent) ||
      third(evaluation, event, parent)
  const rest = some([fourth, ...others])
  return (evaluation, event, parent) =>
    first(evaluation, event, parent) ||
    second(evaluation, event, parent) ||
    third(evaluation, event, parent) ||
    rest(evaluation, event, parent)
}

function holds(): boolean {
  return true
}

function never(): boolean {
  return false
}
