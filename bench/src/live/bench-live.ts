import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withServer } from '../ingest/server-process.ts'
import { measureLatency } from './measure-latency.ts'
import { measurePeers } from './peers/measure-peers.ts'
import { printDesigns } from './peers/print-designs.ts'
import { measureRecompute } from './recompute/measure-recompute.ts'

/**
 * How soon a change of membership can be read, and what it costs to work audiences out anew. `profiles` is how many there
 * are, 100,000 unless it says otherwise.
 */
export async function benchLive(profiles = 100_000): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'))
  try {
    const own = await withServer(join(folder, 'latency'), server => measureLatency(server, profiles))
    await measureRecompute(join(folder, 'recompute'), profiles)
    printDesigns([own, ...(await measurePeers(join(folder, 'peers'), profiles))])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
