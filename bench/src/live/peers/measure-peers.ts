import { join } from 'node:path'
import { inOwnProcess } from '../../process/in-own-process.ts'
import type { DesignFigures } from './design.ts'
import type { PeerTask } from './peer-task.ts'

const module = new URL('./peer-process.ts', import.meta.url)

/** What the other designs take to keep the bench's audiences right, under the load of the latency's measurement. */
export async function measurePeers(folder: string, profiles: number): Promise<DesignFigures[]> {
  const measure = (peer: PeerTask['peer']) =>
    inOwnProcess<DesignFigures>(module, { peer, path: join(folder, peer), profiles } satisfies PeerTask)
  return [await measure('polled states'), await measure('plain recompute')]
}
