import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Warehouse } from '@muster/warehouse'
import { ClickHouse } from '@muster/warehouse/sql'
import { printTable } from '../report/print-table.ts'
import { median, timed } from '../report/timing.ts'
import { generateNames, names, workspace } from './generate-names.ts'

const rounds = 9

/** What prompts wait for before they are read: a workspace's names, as many as are ever kept in mind. */
export async function benchVocabulary(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'))
  const warehouse = await Warehouse.open({ path: folder })
  const clickhouse = await ClickHouse.open({ path: folder })
  try {
    await generateNames(clickhouse)
    console.log(`${names.toLocaleString('en')} names`)
    const before = heap()
    const first = await timed(() => warehouse.schema(workspace))
    const memory = heap() - before
    const schema = () => warehouse.schema(workspace)
    const list = (search?: string) => warehouse.listNames({ workspace, search, limit: 100, skip: 0 })
    printTable(
      ['what', 'time'],
      [
        ['the first schema, from disk', inMilliseconds(first)],
        ['another, with nothing new', inMilliseconds(await medianOf(schema))],
        ['another, with one new event', inMilliseconds(await medianOf(schema, n => addEvent(warehouse, n)))],
        ['a hundred of each kind listed, with counts', inMilliseconds(await medianOf(() => list()))],
        ['a search', inMilliseconds(await medianOf(() => list('trait 777')))],
      ],
    )
    console.log(`${Math.round(memory / 1e6)} MB of memory`)
  } finally {
    await warehouse.close()
    await clickhouse.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The median time of some work in milliseconds, after what makes it ready each time. */
async function medianOf(work: () => unknown, prepare: (round: number) => unknown = () => undefined) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await prepare(round)
    times.push(await timed(work))
  }
  return median(times)
}

function addEvent(warehouse: Warehouse, n: number): Promise<void> {
  const time = Date.now()
  const event = { name: `Newly ${n}`, properties: { size: 1 }, context: {}, visitor: {} }
  const by = { workspace, source: 'bench', type: 'track', userId: 'ann', messageId: `new ${n}` } as const
  return warehouse.record([{ ...event, ...by, time, receivedAt: time }])
}

function inMilliseconds(time: number): string {
  return `${time < 10 ? time.toPrecision(2) : Math.round(time)} ms`
}

/** Bytes, with nothing in them that is no longer used. */
function heap(): number {
  global.gc?.()
  return process.memoryUsage().heapUsed
}
