import type { Call } from '../call.ts'
import { byTime } from './order.ts'
import { peopleIn } from './people.ts'
import { profileOf } from './profiles.ts'
import type { Subject } from './subject.ts'
import { traitsOf } from './traits.ts'

/**
 * Every account as it is at `now`. As with profiles, who there is is known once it is told: an account of which nothing
 * has happened yet has no users.
 */
export function accountsIn(calls: readonly Call[], now: number): Subject[] {
  const groupIds = new Set(calls.flatMap(({ groupId }) => groupId ?? []))
  return [...groupIds].map(groupId => {
    const own = calls.filter(call => call.groupId === groupId && call.time <= now)
    const users = peopleIn(calls)
      .filter(person => person.calls.some(call => own.includes(call)))
      .map(person => profileOf(person, now))
    return {
      name: groupId,
      traits: traitsOf(own),
      activity: users.flatMap(user => user.activity).sort(byTime),
      users,
    }
  })
}
