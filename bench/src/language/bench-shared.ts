import { parse } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import { at, workspace } from '../data/generate-data.ts'
import { printTable } from '../report/print-table.ts'
import { timed, turnAbout } from '../report/timing.ts'
import { audiences } from './audiences.ts'

const rounds = 5

/** A hundred audiences one by one, and all of them in scans that they share. */
export async function benchShared(warehouse: Warehouse): Promise<void> {
  const queries = audiences.map(text => parse(text))
  const asked = { workspace, at: at.getTime(), zone: 'UTC', audiences: new Map(), limit: 0 }
  const oneByOne = async () => {
    const matches = []
    for (const query of queries) matches.push(...(await warehouse.match([query], asked)))
    return matches
  }
  const shared = () => warehouse.match(queries, asked)
  const [single, together] = [await oneByOne(), await shared()]
  const differing = audiences.filter((_, n) => single[n]?.count !== together[n]?.count)
  if (differing.length > 0) throw new Error(`These differ: ${differing.join('; ')}`)
  const times = await turnAbout({ oneByOne, shared }, rounds)
  const peak = await peakMemory(shared)
  printTable(
    ['100 audiences', 'time', 'share'],
    [
      ['one by one', `${Math.round(times.oneByOne)} ms`, '1.00'],
      ['in shared scans', `${Math.round(times.shared)} ms`, (times.shared / times.oneByOne).toFixed(2)],
    ],
  )
  console.log(`Memory of the process while they are computed together: ${peak} MB at most.\n`)
}

async function peakMemory(work: () => unknown): Promise<number> {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 10)
  await timed(work)
  clearInterval(timer)
  return Math.round(peak / 1_000_000)
}
