import type { Call } from '../call.ts'
import { nameOf } from './identifier.ts'
import { byTime } from './order.ts'
import { type Person, peopleIn } from './people.ts'
import type { Subject } from './subject.ts'
import { traitsOf } from './traits.ts'

/** Every profile as it is at `now`. Who there is is known once it is told; what is later than `now` is not there yet. */
export function profilesIn(calls: readonly Call[], now: number): Subject[] {
  return peopleIn(calls).map(person => profileOf(person, now))
}

export function profileOf(person: Person, now: number): Subject {
  const calls = person.calls.filter(call => call.time <= now)
  return {
    name: nameOf(person.identifiers),
    traits: traitsOf(calls.filter(call => call.type === 'identify')),
    activity: calls.filter(isActivity).sort(byTime),
    users: [],
  }
}

function isActivity({ type }: Call): boolean {
  return type === 'track' || type === 'page' || type === 'screen' || type === 'identify'
}
