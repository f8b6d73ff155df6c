import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { Warehouse } from '@muster/warehouse'
import { createChdbConnection } from 'chdb/connection'
import { generateData } from '../../data/generate-data.ts'
import { answer } from '../../process/answer.ts'
import { effortOf } from '../../process/effort.ts'
import { compare } from './compare.ts'
import { findByHand } from './find-by-hand.ts'
import { find, recompute } from './recompute.ts'
import type { RecomputeTask } from './recompute-task.ts'

// In a process of its own: one step of the comparison, on data that the steps share.
await answer<RecomputeTask>(async ({ step, path, ...size }) => {
  const warehouse = await Warehouse.open({ path })
  const client = createClient({ connection: createChdbConnection({ path }) as never })
  if (step !== 'generate') await stopMerges(client)
  switch (step) {
    case 'generate':
      await generateData(client, size, done => process.stderr.write(`\r${done.toLocaleString('en')} `))
      process.stderr.write('\n')
      return {}
    case 'by hand':
      return effortOf(() => findByHand(client))
    case 'find':
      return effortOf(() => find(warehouse))
    case 'compare':
      return compare(client)
    case 'recompute':
      return effortOf(() => recompute(warehouse))
  }
})

/** What the engine tidies up of the data would be counted to whoever runs meanwhile. */
async function stopMerges(client: ClickHouseClient): Promise<void> {
  for (const table of ['calls', 'activity', 'traits'])
    await client.command({ query: `SYSTEM STOP MERGES ${table}` })
}
