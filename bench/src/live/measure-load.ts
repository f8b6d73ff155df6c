import { setTimeout as delay } from 'node:timers/promises'
import type { LiveClient } from './live-client.ts'
import { type Dice, someEvent } from './some-call.ts'

export interface Load {
  readonly eventsPerSecond: number
  readonly seconds: number
  /** How many events come in one request. */
  readonly perBatch: number
  /** Who sends the next event. */
  readonly next: () => string
}

export interface LoadFigures {
  /** From the acknowledgement of a call to the moment at which what it changed is read, in milliseconds, sorted. */
  readonly latencies: readonly number[]
  readonly eventsPerSecond: number
  readonly transitionsPerSecond: number
  /** Of one processor. */
  readonly share: number
}

/** Sends events at a steady pace, and reads the transitions that follow. */
export async function measureLoad(client: LiveClient, load: Load, dice: Dice): Promise<LoadFigures> {
  const acknowledged = new Map<string, number>()
  const latencies: number[] = []
  const reading = new AbortController()
  const read = follow(client, reading.signal, ({ user, reason }) => {
    const at = acknowledged.get(user)
    if (reason === 'event' && at !== undefined) latencies.push(performance.now() - at)
  })
  const processorBefore = await client.processorSeconds()
  const began = performance.now()
  const { eventsPerSecond, perBatch } = load
  const batches = (eventsPerSecond * load.seconds) / perBatch
  const pending: Promise<void>[] = []
  for (let batch = 1; batch <= batches; batch++) {
    const users = Array.from({ length: perBatch }, load.next)
    const calls = users.map(user => someEvent(user, new Date().toISOString(), dice))
    pending.push(
      client.send(calls).then(() => {
        for (const user of users) acknowledged.set(user, performance.now())
      }),
    )
    await delay(began + (batch * perBatch * 1_000) / eventsPerSecond - performance.now())
  }
  await Promise.all(pending)
  const elapsed = (performance.now() - began) / 1_000
  const share = ((await client.processorSeconds()) - processorBefore) / elapsed
  await untilQuiet(() => latencies.length)
  reading.abort()
  await read
  return {
    latencies: latencies.sort((one, other) => one - other),
    eventsPerSecond: (batches * perBatch) / elapsed,
    transitionsPerSecond: latencies.length / elapsed,
    share,
  }
}

type Transition = Awaited<ReturnType<LiveClient['transitions']>>['transitions'][number]

async function follow(client: LiveClient, signal: AbortSignal, told: (transition: Transition) => void) {
  for (let cursor = await client.head(); !signal.aborted; ) {
    const page = await client.transitions(cursor)
    for (const transition of page.transitions) told(transition)
    cursor = page.cursor
    if (page.transitions.length === 0) await delay(20)
  }
}

/** Resolves once a count stands still. */
async function untilQuiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count()
    await delay(2_000)
  }
}
