import { distance } from 'fastest-levenshtein'
import { onceFor } from '../once-for.ts'
import { lookupBy } from './lookup.ts'
import { namedFamilies } from './name.ts'
import type { Workspace } from './workspace.ts'

const most = 5

/** The names of events, traits and audiences that are nearest to words which could not be placed. */
export function nearestNames(workspace: Workspace, words: readonly string[]): readonly string[] {
  const said = words.flatMap(namedFamilies)
  const names = namesByFamily(workspace)
  const found = new Set<string>()
  for (const family of nearest([...names.keys()], said)) {
    for (const name of names.get(family) ?? []) {
      found.add(name)
      if (found.size === most) return [...found]
    }
  }
  return [...found]
}

/** The few that are nearest to any of the words. */
function nearest(families: readonly string[], said: readonly string[]): readonly string[] {
  const best: { family: string; far: number }[] = []
  for (const family of families) {
    const far = howFar(family, said)
    if (best.length === most && far >= (best.at(-1)?.far ?? 0)) continue
    const at = best.findIndex(other => other.far > far)
    best.splice(at < 0 ? best.length : at, 0, { family, far })
    if (best.length > most) best.pop()
  }
  return best.map(({ family }) => family)
}

/** From 0, where it is the word, to 1. */
function howFar(family: string, said: readonly string[]): number {
  return Math.min(1, ...said.map(other => distance(family, other) / Math.max(family.length, other.length)))
}

/** What there is by each word of its name. */
const namesByFamily = onceFor(({ events, people, audiences }: Workspace) => {
  const traits = people.filter(({ field }) => field.kind === 'trait')
  const names = [
    ...events.map(({ name }) => name),
    ...traits.map(({ field }) => field.path.join('.')),
    ...audiences.map(({ name }) => name),
  ]
  return lookupBy(names, namedFamilies)
})
