import { type Dice, someEvent, someTraits } from './some-call.ts'

const eventsEach = 8
const year = 365 * 86_400_000

/** The calls of everybody in the last year. */
export function* history(profiles: number, dice: Dice): Generator<object, undefined> {
  for (let profile = 0; profile < profiles; profile++) {
    const user = `user ${profile}`
    const at = () => new Date(Date.now() - dice.below(year)).toISOString()
    yield someTraits(user, at(), dice)
    for (let n = 0; n < eventsEach; n++) yield someEvent(user, at(), dice)
  }
}
