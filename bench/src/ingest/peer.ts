import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Warehouse } from '@muster/warehouse'
import type { Load } from './load.ts'

/** `@clickhouse/client` by itself on a table of the same columns, in a process of its own. */
export interface Peer {
  /** Puts the rows in; the number per second. */
  insert(load: Load): Promise<number>
}

export async function withPeer(folder: string, use: (peer: Peer) => Promise<void>): Promise<void> {
  await (await Warehouse.open({ path: folder })).close()
  const child = fork(fileURLToPath(new URL('peer-process.ts', import.meta.url)), [folder])
  try {
    await use({
      insert: async load => {
        child.send(load)
        const [rate] = await once(child, 'message')
        return Number(rate)
      },
    })
  } finally {
    child.kill()
  }
}
