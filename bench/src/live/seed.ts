import type { LiveClient } from './live-client.ts'
import { type Dice, someEvent, someTraits } from './some-call.ts'

const eventsEach = 8
const year = 365 * 86_400_000

/** Sends a year of events of everybody. */
export async function seed(client: LiveClient, profiles: number, dice: Dice): Promise<void> {
  const calls = history(profiles, dice)
  const sendAll = async () => {
    for (;;) {
      const batch = Array.from({ length: 1_000 }, () => calls.next().value).filter(call => call !== undefined)
      if (batch.length === 0) return
      await client.send(batch)
    }
  }
  await Promise.all([sendAll(), sendAll(), sendAll()])
}

function* history(profiles: number, dice: Dice): Generator<object, undefined> {
  for (let profile = 0; profile < profiles; profile++) {
    const user = `user ${profile}`
    const at = () => new Date(Date.now() - dice.below(year)).toISOString()
    yield someTraits(user, at(), dice)
    for (let n = 0; n < eventsEach; n++) yield someEvent(user, at(), dice)
  }
}
