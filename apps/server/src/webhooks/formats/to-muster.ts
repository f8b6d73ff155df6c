import type { NamedTransition } from './named-transition.ts'

/** A transition as Muster's own messages have it. `id` is unique within the workspace. */
export function toMuster(transition: NamedTransition) {
  const { position, audience, profile, identifiers, change, at, cause, version } = transition
  return {
    id: String(position),
    audience,
    profile: { id: profile, identifiers },
    change,
    at: new Date(at).toISOString(),
    reason: cause,
    version,
  }
}
