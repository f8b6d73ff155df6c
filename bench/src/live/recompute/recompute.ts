import { parse } from '@muster/query'
import type { Recompute, Recomputed, Warehouse } from '@muster/warehouse'
import { at, workspace } from '../../data/generate-data.ts'
import { hundred } from './hundred.ts'

/** What a recompute finds stays in a table under its job's name. */
export const job = `${workspace} recompute`

const audiences: readonly Recomputed[] = [...hundred].map(([key, text]) => ({
  key,
  query: parse(text),
  version: 1,
  duration: { kind: 'while_matching' },
  durationChanged: false,
}))

/** Finds who is in which audience, as Muster does, and keeps it: the like of the scan by hand. */
export async function find(warehouse: Warehouse): Promise<Recompute> {
  const recompute = warehouse.memberships.recompute(job)
  const asked = { workspace, zone: 'UTC', at: at.getTime(), audiences: new Map(), standing: true }
  await recompute.compute(audiences, asked)
  return recompute
}

/** All that a server asks of the engine: finds, holds it against the members as they stand, and writes what changed. */
export async function recompute(warehouse: Warehouse): Promise<void> {
  const recompute = await find(warehouse)
  await recompute.stage(workspace, audiences, at.getTime())
  const { rows } = await recompute.count()
  if (rows > 0)
    await recompute.place({ workspace, after: 0, except: [], at: at.getTime(), cause: 'definition' })
  await warehouse.memberships.sizes(workspace)
  await recompute.drop()
}
