import type { NamedTransition } from './named-transition.ts'
import { segmentCall } from './segment-call.ts'

/**
 * A transition as the `track` that Segment's Engage sends of it, `Audience Entered` or `Audience Exited`.
 * https://segment.com/docs/engage/using-engage-data/#audience-generated-events
 */
export function toSegmentTrack(workspace: string, transition: NamedTransition) {
  const entered = transition.change === 'entered'
  return {
    type: 'track',
    ...segmentCall(workspace, transition),
    event: entered ? 'Audience Entered' : 'Audience Exited',
    properties: { audience_key: transition.audience, [transition.audience]: entered },
  }
}
