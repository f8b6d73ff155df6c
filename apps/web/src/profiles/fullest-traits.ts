import type { Profile } from '../api/preview.ts'

/** The names of all traits that any of the profiles has, those that most have first. */
export function fullestTraits(profiles: readonly Profile[]): readonly string[] {
  const filled = new Map<string, number>()
  for (const { traits } of profiles) {
    for (const [name, value] of Object.entries(traits)) {
      if (value !== null) filled.set(name, (filled.get(name) ?? 0) + 1)
    }
  }
  return [...filled].sort(([, a], [, b]) => b - a).map(([name]) => name)
}
