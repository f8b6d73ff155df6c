import type { Effort } from '../../process/effort.ts'
import { inOwnProcess } from '../../process/in-own-process.ts'
import { printTable } from '../../report/print-table.ts'
import { median } from '../../report/timing.ts'
import { hundred } from './hundred.ts'
import type { Comparison, RecomputeTask, Recomputing } from './recompute-task.ts'

const eventsPerProfile = 100
const rounds = 3
const module = new URL('./recompute-process.ts', import.meta.url)

/**
 * A hundred audiences over a hundred events of each profile, worked out anew by Muster and by one scan that was written by
 * hand for them, each in a process of its own, turn about. Throws where they do not find the same members.
 */
export async function measureRecompute(path: string, profiles: number): Promise<void> {
  const data = { path, profiles, events: profiles * eventsPerProfile }
  const run = <Answer>(step: RecomputeTask['step']) =>
    inOwnProcess<Answer>(module, { step, ...data } satisfies RecomputeTask)
  console.log(
    `${hundred.size} audiences over ${data.events.toLocaleString('en')} events of ${profiles.toLocaleString('en')} profiles\n`,
  )
  await run('generate')
  const efforts: Record<'by hand' | 'find', Effort[]> = { 'by hand': [], find: [] }
  for (let round = 0; round < rounds; round++) {
    efforts['by hand'].push(await run('by hand'))
    efforts.find.push(await run('find'))
  }
  const { byHand, found, differing } = await run<Comparison>('compare')
  if (differing > 0 || byHand !== found)
    throw new Error(`${byHand} memberships by hand, ${found} by Muster; ${differing} profiles differ.`)
  const anew = await run<Recomputing>('recompute')
  const again = await run<Recomputing>('recompute')
  if (anew.changed !== found || again.changed !== 0)
    throw new Error(`${anew.changed} of ${found} memberships were placed, then ${again.changed}.`)
  const hand = typical(efforts['by hand'])
  const row = (name: string, effort: Effort) => [
    name,
    `${effort.seconds.toFixed(1)} s`,
    `${effort.processorSeconds.toFixed(1)} s`,
    `${megabytes(effort.memoryBefore)} → ${megabytes(effort.peakMemory)}`,
    (effort.processorSeconds / hand.processorSeconds).toFixed(2),
  ]
  printTable(
    [
      `${found.toLocaleString('en')} memberships`,
      'time',
      'processor time',
      'memory, before and at most',
      'times the processor time by hand',
    ],
    [
      row('one scan by hand', hand),
      row('Muster finds them', typical(efforts.find)),
      row('Muster recomputes: all are new', anew),
      row('Muster recomputes: nothing changed', again),
    ],
  )
}

function typical(efforts: readonly Effort[]): Effort {
  const of = (part: keyof Effort) => median(efforts.map(effort => effort[part]))
  return {
    seconds: of('seconds'),
    processorSeconds: of('processorSeconds'),
    memoryBefore: of('memoryBefore'),
    peakMemory: Math.max(...efforts.map(({ peakMemory }) => peakMemory)),
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}
