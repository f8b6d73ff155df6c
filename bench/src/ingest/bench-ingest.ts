import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from '../report/print-table.ts'
import { withPeer } from './peer.ts'
import { sendEvents } from './send-events.ts'
import { withServer } from './server-process.ts'

const connections = 8
const batchSize = 100
const rounds = 3

/**
 * Events acknowledged per second over HTTP, beside the same rows put in by `@clickhouse/client` alone; each in a process
 * of its own, round about. Then how the server's memory goes over a million events.
 */
export async function benchIngest(events = 1_000_000): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'))
  try {
    await compare(join(folder, 'compare'), Math.max(10_000, Math.round(events / 20)))
    await watchMemory(join(folder, 'memory'), events)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(folder: string, eventsPerRound: number): Promise<void> {
  console.log(
    `${connections} connections, ${eventsPerRound.toLocaleString('en')} events a round, ${rounds} rounds each`,
  )
  const rates: Record<'muster' | 'same' | 'thousand', number[]> = { muster: [], same: [], thousand: [] }
  await withServer(join(folder, 'muster'), async server => {
    await withPeer(join(folder, 'peer'), async peer => {
      // The first round warms both up, and is not counted.
      for (let round = 0; round <= rounds; round++) {
        const load = { first: round * eventsPerRound, count: eventsPerRound, connections }
        const muster = await sendEvents(server, { ...load, batchSize })
        const same = await peer.insert({ ...load, batchSize })
        const thousand = await peer.insert({ ...load, batchSize: 1_000 })
        if (round === 0) continue
        rates.muster.push(muster)
        rates.same.push(same)
        rates.thousand.push(thousand)
      }
    })
  })
  const row = (label: string, values: readonly number[]) => [
    label,
    `${Math.round(median(values)).toLocaleString('en')} /s`,
    `${(median(rates.muster) / median(values)).toFixed(2)}`,
  ]
  printTable(
    ['who', 'events', 'Muster is so many times it'],
    [
      row(`Muster over HTTP, batches of ${batchSize}`, rates.muster),
      row(`@clickhouse/client alone, inserts of ${batchSize}`, rates.same),
      row('@clickhouse/client alone, inserts of 1,000', rates.thousand),
    ],
  )
}

async function watchMemory(folder: string, events: number): Promise<void> {
  const steps = 10
  const rows: string[][] = []
  await withServer(folder, async server => {
    for (let step = 0; step < steps; step++) {
      const count = Math.round(events / steps)
      const rate = await sendEvents(server, { first: step * count, count, connections, batchSize })
      const memory = await server.residentMemory()
      rows.push([
        ((step + 1) * count).toLocaleString('en'),
        `${Math.round(memory / 1e6)} MB`,
        `${Math.round(rate).toLocaleString('en')} /s`,
      ])
    }
  })
  printTable(['events so far', 'memory of the server', 'rate'], rows)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
