import type { Aggregate } from '../ast/scalar.ts'

/** Whom or what a condition is about: a customer; or, inside a `where`, an event. */
export interface Place {
  /** The streams whose `where` the condition stands in, the nearest first. */
  readonly streams: readonly Aggregate[]
}

export const ofCustomer: Place = { streams: [] }

export function ofEvent(stream: Aggregate, place: Place): Place {
  return { streams: [stream, ...place.streams] }
}

export function isOfEvent(place: Place): boolean {
  return place.streams.length > 0
}
