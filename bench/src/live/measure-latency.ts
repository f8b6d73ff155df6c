import type { ServerProcess } from '../ingest/server-process.ts'
import { printTable } from '../report/print-table.ts'
import { audiences } from './audiences.ts'
import { LiveClient } from './live-client.ts'
import { type LoadFigures, measureLoad } from './measure-load.ts'
import { seed } from './seed.ts'
import { Dice } from './some-call.ts'
import { Visitors } from './visitors.ts'

const eventsPerSecond = 500

/**
 * How long after an acknowledgement the transition that follows from it can be read, at a steady load: of visitors, as
 * sites have them; and of anybody at random, so that every event is the first of somebody in a long time.
 */
export async function measureLatency(server: ServerProcess, profiles: number): Promise<void> {
  const client = new LiveClient(server)
  const dice = new Dice(1)
  await seed(client, profiles, dice)
  for (const [key, query] of audiences) await client.save(key, query)
  const seconds = await client.untilLive()
  console.log(
    `${audiences.size} audiences worked out for ${profiles.toLocaleString('en')} profiles in ${seconds.toFixed(1)} s.`,
  )
  const visitors = new Visitors(profiles, dice)
  const ofVisitors = { eventsPerSecond, next: () => visitors.next() }
  await measureLoad(client, { ...ofVisitors, seconds: 30 }, dice)
  const byVisitors = await measureLoad(client, { ...ofVisitors, seconds: 60 }, dice)
  const anybody = () => `user ${dice.below(profiles)}`
  const byAnybody = await measureLoad(client, { eventsPerSecond, next: anybody, seconds: 60 }, dice)
  printTable(
    ['events', 'events/s', 'transitions/s', 'median', '95th percentile', '99th', 'longest', 'processors'],
    [row('of visitors', byVisitors), row('of anybody', byAnybody)],
  )
}

function row(name: string, { latencies, share, ...rates }: LoadFigures): string[] {
  const at = (part: number) => {
    const last = latencies.length - 1
    return `${Math.round(latencies[Math.floor(last * part)] ?? 0).toLocaleString('en')} ms`
  }
  return [
    name,
    Math.round(rates.eventsPerSecond).toLocaleString('en'),
    Math.round(rates.transitionsPerSecond).toLocaleString('en'),
    ...[0.5, 0.95, 0.99, 1].map(at),
    share.toFixed(2),
  ]
}
