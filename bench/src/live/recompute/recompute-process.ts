import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { Warehouse } from '@muster/warehouse'
import { createChdbConnection } from 'chdb/connection'
import { at, generateData, workspace } from '../../data/generate-data.ts'
import { answer } from '../../process/answer.ts'
import { effortOf } from '../../process/effort.ts'
import { compare } from './compare.ts'
import { findByHand } from './find-by-hand.ts'
import { hundred } from './hundred.ts'
import type { RecomputeTask } from './recompute-task.ts'
import { RecomputedAudiences } from './recomputed-audiences.ts'

// In a process of its own: one step of the comparison, on data that the steps share.
await answer<RecomputeTask>(async ({ step, path, ...size }) => {
  const warehouse = await Warehouse.open({ path })
  const client = createClient({ connection: createChdbConnection({ path }) as never })
  if (step !== 'generate') await stopMerges(client)
  const audiences = new RecomputedAudiences(warehouse, workspace, hundred)
  switch (step) {
    case 'generate':
      await generateData(client, size, done => process.stderr.write(`\r${done.toLocaleString('en')} `))
      process.stderr.write('\n')
      return {}
    case 'by hand':
      return effortOf(() => findByHand(client))
    case 'find':
      return effortOf(() => audiences.find(at.getTime()))
    case 'compare':
      return compare(client, audiences.job)
    case 'recompute': {
      let changed = 0
      const effort = await effortOf(async () => {
        changed = await audiences.recompute(at.getTime())
      })
      return { ...effort, changed }
    }
  }
})

/** What the engine tidies up of the data would be counted to whoever runs meanwhile. */
async function stopMerges(client: ClickHouseClient): Promise<void> {
  for (const table of ['calls', 'activity', 'traits'])
    await client.command({ query: `SYSTEM STOP MERGES ${table}` })
}
