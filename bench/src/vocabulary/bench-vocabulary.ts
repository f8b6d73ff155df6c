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
    const schema = () => warehouse.schema(workspace)
    const first = await measure(schema, 1)
    const memory = heap() - before
    const list = (search?: string) => warehouse.listNames({ workspace, search, limit: 100, skip: 0 })
    printTable(
      ['what', 'time', 'processor time'],
      [
        ['the first schema, read from disk', ...first],
        ['another, with nothing new', ...(await measure(schema, rounds))],
        ['another, with one new event', ...(await measure(schema, rounds, n => addEvent(warehouse, n)))],
        ['a hundred of each kind listed, with counts', ...(await measure(() => list(), rounds))],
        ['a search', ...(await measure(() => list('trait 777'), rounds))],
      ],
    )
    console.log(`${Math.round(memory / 1e6)} MB of memory`)
  } finally {
    await warehouse.close()
    await clickhouse.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The median time of some work, and that of all processors on it, after what makes it ready each time. */
async function measure(
  work: () => unknown,
  times: number,
  prepare: (round: number) => unknown = () => undefined,
): Promise<string[]> {
  const [elapsed, worked]: [number[], number[]] = [[], []]
  for (let round = 0; round < times; round++) {
    await prepare(round)
    const before = process.cpuUsage()
    elapsed.push(await timed(work))
    const { user, system } = process.cpuUsage(before)
    worked.push((user + system) / 1_000)
  }
  return [elapsed, worked].map(each => inMilliseconds(median(each)))
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
