/** The numbers from `min` to `max`, each end with or without the number itself. */
export interface Interval {
  readonly min: number
  readonly max: number
  readonly isMinOpen: boolean
  readonly isMaxOpen: boolean
}

export function closed(min: number, max: number): Interval {
  return { min, max, isMinOpen: false, isMaxOpen: false }
}

/** The numbers that an ordering asks for. */
export function orderedBy(
  kind: 'greater_than' | 'at_least' | 'less_than' | 'at_most',
  bound: number,
): Interval {
  const isOpen = kind === 'greater_than' || kind === 'less_than'
  return kind === 'greater_than' || kind === 'at_least'
    ? { min: bound, max: Number.POSITIVE_INFINITY, isMinOpen: isOpen, isMaxOpen: false }
    : { min: Number.NEGATIVE_INFINITY, max: bound, isMinOpen: false, isMaxOpen: isOpen }
}

/** Whether every number of one is in the other. */
export function isWithin(one: Interval, other: Interval): boolean {
  const isAbove = one.min > other.min || (one.min === other.min && (one.isMinOpen || !other.isMinOpen))
  const isBelow = one.max < other.max || (one.max === other.max && (one.isMaxOpen || !other.isMaxOpen))
  return isAbove && isBelow
}

/** Whether no number is in both; of whole numbers, no whole one. */
export function areDisjoint(one: Interval, other: Interval, areWhole: boolean): boolean {
  const min = Math.max(one.min, other.min)
  const max = Math.min(one.max, other.max)
  const isMinOpen = [one, other].some(interval => interval.min === min && interval.isMinOpen)
  const isMaxOpen = [one, other].some(interval => interval.max === max && interval.isMaxOpen)
  if (!areWhole) return min > max || (min === max && (isMinOpen || isMaxOpen))
  const first = isMinOpen ? Math.floor(min) + 1 : Math.ceil(min)
  const last = isMaxOpen ? Math.ceil(max) - 1 : Math.floor(max)
  return first > last
}
