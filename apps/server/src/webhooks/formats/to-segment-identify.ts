import type { NamedTransition } from './named-transition.ts'
import { segmentCall } from './segment-call.ts'

/**
 * A transition as the `identify` that Segment's Engage sends of it: the audience is a trait, true or false.
 * https://segment.com/docs/engage/using-engage-data/#audience-generated-events
 */
export function toSegmentIdentify(workspace: string, transition: NamedTransition) {
  return {
    type: 'identify',
    ...segmentCall(workspace, transition),
    traits: { [transition.audience]: transition.change === 'entered' },
  }
}
