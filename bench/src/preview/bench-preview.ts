import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { parse } from '@muster/query'
import { Warehouse } from '@muster/warehouse'
import { createChdbConnection } from 'chdb/connection'
import { at, generateData } from '../data/generate-data.ts'
import { printTable } from '../report/print-table.ts'
import { turnAbout } from '../report/timing.ts'
import { previewByHand } from './preview-by-hand.ts'
import { type BenchedQuery, queries } from './queries.ts'

const eventsPerProfile = 20
const rounds = 7
const shown = 20

/**
 * Ten queries over generated events: a preview (the count, the total, and twenty profiles with their identifiers and
 * traits), beside hand-written SQL for the same answer; turn about, in one process, on the same tables.
 */
export async function benchPreview(events = 10_000_000): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'))
  const warehouse = await Warehouse.open({ path: folder })
  const client = createClient({ connection: createChdbConnection({ path: folder }) as never })
  try {
    const profiles = Math.ceil(events / eventsPerProfile)
    console.log(
      `Generating ${events.toLocaleString('en')} events of ${profiles.toLocaleString('en')} profiles`,
    )
    await generateData(client, { events, profiles }, done =>
      process.stderr.write(`\r${done.toLocaleString('en')} `),
    )
    process.stderr.write('\n')
    const rows = []
    for (const query of queries) rows.push(await compare(query, warehouse, client))
    printTable(['query', 'profiles', 'preview', 'by hand', 'times'], rows)
  } finally {
    await client.close()
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(
  benched: BenchedQuery,
  warehouse: Warehouse,
  client: ClickHouseClient,
): Promise<string[]> {
  const { text } = benched
  const query = parse(text)
  const preview = () =>
    warehouse.preview({
      workspace: 'bench',
      query,
      at: at.getTime(),
      zone: 'UTC',
      limit: shown,
      audiences: new Map(),
    })
  const byHand = () => previewByHand(client, benched, { at, shown })
  const [previewed, counted] = [await preview(), await byHand()]
  if (previewed.count !== counted)
    throw new Error(`${text} matches ${previewed.count} profiles; by hand ${counted}.`)
  const times = await turnAbout({ preview, byHand }, rounds)
  return [
    `\`${text.replaceAll('|', '\\|')}\``,
    previewed.count.toLocaleString('en'),
    `${Math.round(times.preview)} ms`,
    `${Math.round(times.byHand)} ms`,
    (times.preview / times.byHand).toFixed(2),
  ]
}
