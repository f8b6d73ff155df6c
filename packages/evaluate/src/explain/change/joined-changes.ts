import type { Changes } from '../../moments/changes.ts'
import type { Timeline } from './timeline.ts'

/** The changes of what depends on others that change: on whether those hold. */
export function* joinedChanges(
  parts: readonly Timeline[],
  join: (holds: readonly boolean[]) => boolean,
  now: number,
): Changes {
  const holdsAt = (instant: number) => join(parts.map(part => part.holdsAt(instant)))
  let held = holdsAt(now)
  let at = now
  for (;;) {
    const instant = at
    const joinedIf = (others: boolean) =>
      join(parts.map(part => (part.isSettledAt(instant) ? part.holdsAt(instant) : others)))
    // Those that change no more decide it, whatever becomes of the others.
    if (joinedIf(true) === joinedIf(false)) return Number.POSITIVE_INFINITY
    at = Math.min(...parts.map(part => part.after(instant)))
    const knownTo = Math.min(...parts.map(part => part.knownTo))
    if (at > knownTo) return knownTo
    if (holdsAt(at) === held) continue
    held = !held
    yield at
  }
}
