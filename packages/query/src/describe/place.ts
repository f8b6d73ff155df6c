import type { Aggregate } from '../ast/scalar.ts'

/** Whom or what a condition is about. */
export interface Place {
  readonly subject: Subject
  /** The streams whose `where` the condition stands in, the nearest first. */
  readonly streams: readonly Aggregate[]
  /** Whether nothing is said beside the condition, so that it needs no parentheses to keep apart from that. */
  readonly isAlone: boolean
}

/** Those whom the query is about, and the forms that agree with them. */
export interface Subject {
  readonly who: 'who' | 'that'
  readonly whom: 'whom' | 'which'
  readonly are: 'are' | 'is'
  readonly have: 'have' | 'has'
  readonly doNot: 'do not' | 'does not'
}

export const people: Subject = { who: 'who', whom: 'whom', are: 'are', have: 'have', doNot: 'do not' }
export const accounts: Subject = { who: 'that', whom: 'which', are: 'are', have: 'have', doNot: 'do not' }
export const onePerson: Subject = { who: 'who', whom: 'whom', are: 'is', have: 'has', doNot: 'does not' }

export function placeOf(subject: Subject): Place {
  return { subject, streams: [], isAlone: true }
}

/** The place of what a stream's `where` says of its events; the people around it are `they`. */
export function ofEvent(stream: Aggregate, place: Place): Place {
  return { subject: people, streams: [stream, ...place.streams], isAlone: false }
}

export function besideOthers(place: Place): Place {
  return { ...place, isAlone: false }
}

export function isOfEvent(place: Place): boolean {
  return place.streams.length > 0
}
