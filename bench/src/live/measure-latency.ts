import type { ServerProcess } from '../ingest/server-process.ts'
import { printTable } from '../report/print-table.ts'
import { audiences } from './audiences.ts'
import { LiveClient } from './live-client.ts'
import { type LoadFigures, measureLoad } from './measure-load.ts'
import type { DesignFigures } from './peers/design.ts'
import { seed } from './seed.ts'
import { Dice } from './some-call.ts'
import { Visitors } from './visitors.ts'

const eventsPerSecond = 500

/**
 * How long after an acknowledgement the transition that follows from it can be read, at a steady load: of visitors, as
 * sites have them, a few events to a request or a second's; and of anybody at random, so that every event is the first of
 * somebody in a long time. Answers what a second's events to a request take, which is how the other designs have them.
 */
export async function measureLatency(server: ServerProcess, profiles: number): Promise<DesignFigures> {
  const client = new LiveClient(server)
  const dice = new Dice(1)
  await seed(client, profiles, dice)
  for (const [key, query] of audiences) await client.save(key, query)
  const seconds = await client.untilLive()
  console.log(
    `${audiences.size} audiences worked out for ${profiles.toLocaleString('en')} profiles in ${seconds.toFixed(1)} s.`,
  )
  const visitors = new Visitors(profiles, dice)
  const ofVisitors = { eventsPerSecond, perBatch: 5, next: () => visitors.next() }
  await measureLoad(client, { ...ofVisitors, seconds: 30 }, dice)
  const byVisitors = await measureLoad(client, { ...ofVisitors, seconds: 60 }, dice)
  const bySecond = await measureLoad(client, { ...ofVisitors, perBatch: eventsPerSecond, seconds: 60 }, dice)
  const ofAnybody = { ...ofVisitors, next: () => `user ${dice.below(profiles)}` }
  const byAnybody = await measureLoad(client, { ...ofAnybody, seconds: 60 }, dice)
  printTable(
    ['events', 'events/s', 'transitions/s', 'median', '95th percentile', '99th', 'longest', 'processors'],
    [
      row('of visitors', byVisitors),
      row('of visitors, by the second', bySecond),
      row('of anybody', byAnybody),
    ],
  )
  return {
    design: 'Muster’s: whoever is touched, or due',
    eventsPerSecond: bySecond.eventsPerSecond,
    processorSecondsPerHour: bySecond.share * 3_600,
    latestAfter: (bySecond.latencies.at(-1) ?? 0) / 1_000,
  }
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
