import type { ExpectedWorkspace } from './expected-workspace.ts'
import type { Random } from './random.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long nothing happens, in milliseconds: often until just at, before or after something that time alone changes. */
export function drawPause(random: Random, workspace: ExpectedWorkspace, now: number): number {
  const chance = random.below(100)
  if (chance < 45) {
    const edges = workspace.edgesUntil(now + random.pick([hour, 6 * hour, day]))
    if (edges.length > 0) return Math.max(0, random.pick(edges) - now + random.below(3) - 1)
  }
  if (chance < 55) return random.below(3)
  if (chance < 75) return random.below(40 * minute)
  if (chance < 90) return random.below(8 * hour)
  if (chance < 98) return random.below(day)
  return random.below(4 * day)
}
