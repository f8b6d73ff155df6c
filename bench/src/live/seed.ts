import { history } from './history.ts'
import type { LiveClient } from './live-client.ts'
import type { Dice } from './some-call.ts'

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
