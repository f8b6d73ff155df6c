import type { Activity, JsonObject } from '../subject.ts'

/** The traits that somebody has at an instant: of each the one that was told last. */
export function traitsAt(activity: readonly Activity[], now: number): JsonObject {
  const traits = new Map<string, unknown>()
  for (const { name, time, properties } of activity) {
    if (time > now) break
    if (name !== '') continue
    for (const [key, value] of Object.entries(properties)) traits.set(key, value)
  }
  return Object.fromEntries(traits)
}
