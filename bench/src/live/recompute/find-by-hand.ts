import type { ClickHouseClient } from '@clickhouse/client'
import { at, workspace } from '../../data/generate-data.ts'
import { asksOf } from '../asks.ts'
import { hundred } from './hundred.ts'
import { sharedScan } from './shared-scan.ts'

/** Finds who is in which audience by the scan by hand, and keeps it in the table `found_by_hand`. */
export async function findByHand(client: ClickHouseClient): Promise<void> {
  await client.command({
    query: `CREATE OR REPLACE TABLE found_by_hand (profile UUID, words Array(UInt64))
            ENGINE = MergeTree ORDER BY profile`,
  })
  const scan = sharedScan([...hundred.values()].map(text => asksOf(text, hundred)))
  await client.command({
    query: `INSERT INTO found_by_hand ${scan}`,
    query_params: { workspace, at: at.toISOString().slice(0, 23).replace('T', ' ') },
  })
}
