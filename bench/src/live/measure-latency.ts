import { setTimeout as delay } from 'node:timers/promises'
import type { ServerProcess } from '../ingest/server-process.ts'
import { printTable } from '../report/print-table.ts'
import { audiences } from './audiences.ts'
import { LiveClient } from './live-client.ts'
import { Dice, someEvent, someTraits } from './some-call.ts'

const eventsPerSecond = 500
const perBatch = 5
const seconds = 60
const eventsEach = 8

/** How long after an acknowledgement the transition that follows from it can be read, at a steady load. */
export async function measureLatency(server: ServerProcess, profiles: number): Promise<void> {
  const client = new LiveClient(server)
  const dice = new Dice(1)
  await seed(client, profiles, dice)
  for (const [key, query] of audiences) await client.save(key, query)
  const computed = await client.untilLive()
  console.log(
    `${audiences.size} audiences worked out for ${profiles.toLocaleString('en')} profiles in ${computed.toFixed(1)} s.`,
  )

  const acknowledged = new Map<string, number>()
  let isSending = true
  const latencies: number[] = []
  const reading = (async () => {
    for (let cursor = await client.head(); isSending; ) {
      const page = await client.transitions(cursor)
      const now = performance.now()
      for (const { user, reason } of page.transitions) {
        const at = acknowledged.get(user)
        if (reason === 'event' && at !== undefined) latencies.push(now - at)
      }
      cursor = page.cursor
      if (page.transitions.length === 0) await delay(20)
    }
  })()
  const cpuBefore = await client.processorSeconds()
  const began = performance.now()
  const batches = (eventsPerSecond * seconds) / perBatch
  const pending: Promise<void>[] = []
  for (let batch = 0; batch < batches; batch++) {
    const users = Array.from({ length: perBatch }, () => `user ${dice.below(profiles)}`)
    const calls = users.map(user => someEvent(user, new Date().toISOString(), dice))
    pending.push(
      client.send(calls).then(() => {
        for (const user of users) acknowledged.set(user, performance.now())
      }),
    )
    await delay(began + ((batch + 1) * perBatch * 1_000) / eventsPerSecond - performance.now())
  }
  await Promise.all(pending)
  const elapsed = (performance.now() - began) / 1_000
  const share = ((await client.processorSeconds()) - cpuBefore) / elapsed
  await delay(2_000)
  isSending = false
  await reading
  latencies.sort((one, other) => one - other)
  const at = (part: number) => `${Math.round(latencies[Math.floor(latencies.length * part)] ?? 0)} ms`
  printTable(
    ['from acknowledgement to readable transition', 'median', '95th percentile', '99th', 'longest'],
    [[`${latencies.length.toLocaleString('en')} transitions`, at(0.5), at(0.95), at(0.99), at(0.999999)]],
  )
  console.log(
    `${Math.round((pending.length * perBatch) / elapsed)} events/s; the server took ${share.toFixed(2)} of a processor.\n`,
  )
}

/** A year of events of everybody. */
async function seed(client: LiveClient, profiles: number, dice: Dice): Promise<void> {
  const year = 365 * 86_400_000
  const calls = function* () {
    for (let profile = 0; profile < profiles; profile++) {
      const user = `user ${profile}`
      const at = () => new Date(Date.now() - dice.below(year)).toISOString()
      yield someTraits(user, at(), dice)
      for (let n = 0; n < eventsEach; n++) yield someEvent(user, at(), dice)
    }
  }
  const iterator = calls()
  const sendAll = async () => {
    for (;;) {
      const batch = Array.from({ length: 1_000 }, () => iterator.next().value).filter(
        call => call !== undefined,
      )
      if (batch.length === 0) return
      await client.send(batch)
    }
  }
  await Promise.all([sendAll(), sendAll(), sendAll()])
}
