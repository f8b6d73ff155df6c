import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../call.ts'

type Names = Pick<Call, 'userId' | 'anonymousId'>

const userIds = ['ann', 'bob', 'Ann', 'u 4', "o'hara", 'ümit', '𝒜', '8', 'i', 'j', 'k', 'l']

export const mostPeople = userIds.length

/** By which names somebody's call comes: their own, sometimes a device that is shared, sometimes nobody's beside. */
export function namesOf(person: number): Arbitrary<Names> {
  const userId = userIdOf(person)
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant({ userId }) },
    { weight: 3, arbitrary: fc.constant({ userId, anonymousId: `laptop ${person}` }) },
    { weight: 3, arbitrary: fc.constant({ anonymousId: `laptop ${person}` }) },
    { weight: 2, arbitrary: fc.constant({ anonymousId: `phone ${person}` }) },
    { weight: 1, arbitrary: fc.constant({ userId, anonymousId: `phone ${person}` }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Names>(
        { userId, anonymousId: 'kiosk' },
        { anonymousId: 'kiosk' },
        { userId, anonymousId: 'anonymous' },
        { userId: 'null', anonymousId: `laptop ${person}` },
      ),
    },
  )
}

/** The name that an alias says somebody had before: of any kind, of anybody, of nobody. */
export function previousNames(people: number): Arbitrary<string> {
  const somebody = fc.integer({ min: 0, max: people - 1 })
  return fc.oneof(
    somebody.map(userIdOf),
    somebody.map(person => `laptop ${person}`),
    fc.constantFrom('kiosk', 'null', 'never seen'),
  )
}

function userIdOf(person: number): string {
  return userIds[person] ?? `user ${person}`
}
