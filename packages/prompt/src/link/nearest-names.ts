import { distance } from 'fastest-levenshtein'
import { namedFamilies } from './name.ts'
import type { Workspace } from './workspace.ts'

const most = 5

/** The names of events, traits and audiences that are nearest to words which could not be placed. */
export function nearestNames(workspace: Workspace, words: readonly string[]): readonly string[] {
  const said = words.flatMap(namedFamilies)
  const names = [
    ...workspace.events.map(({ name }) => name),
    ...workspace.people
      .filter(({ field }) => field.kind === 'trait')
      .map(({ field }) => field.path.join('.')),
    ...workspace.audiences.map(({ name }) => name),
  ]
  return [...new Set(names)]
    .map(name => ({ name, far: howFar(namedFamilies(name), said) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name)
}

/** From 0, where a word is shared, to 1. */
function howFar(name: readonly string[], said: readonly string[]): number {
  return Math.min(
    1,
    ...name.flatMap(one => said.map(other => distance(one, other) / Math.max(one.length, other.length))),
  )
}
