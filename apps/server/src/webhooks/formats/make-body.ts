import type { NamedTransition } from './named-transition.ts'
import { toMuster } from './to-muster.ts'
import { toSegmentIdentify } from './to-segment-identify.ts'
import { toSegmentTrack } from './to-segment-track.ts'

export const webhookFormats = ['muster', 'segment_identify', 'segment_track'] as const

export type WebhookFormat = (typeof webhookFormats)[number]

export interface BodyOptions {
  readonly format: WebhookFormat
  readonly workspace: string
  /** When the message was made. */
  readonly at: Date
}

/** The body of a message of these transitions. */
export function makeBody(transitions: readonly NamedTransition[], options: BodyOptions): string {
  return bodyOf('audience.transitions', transitions, options)
}

/** The body of a message that shows whether a receiver is there: one of no transitions. */
export function makeTestBody(options: BodyOptions): string {
  return bodyOf('webhook.test', [], options)
}

/** How many bytes a transition takes in a body. */
export function sizeInBody(transition: NamedTransition, { format, workspace }: BodyOptions): number {
  return Buffer.byteLength(JSON.stringify(toItem[format](workspace, transition))) + 1
}

const toItem = {
  muster: (_workspace: string, transition: NamedTransition) => toMuster(transition),
  segment_identify: toSegmentIdentify,
  segment_track: toSegmentTrack,
}

function bodyOf(
  type: string,
  transitions: readonly NamedTransition[],
  { format, workspace, at }: BodyOptions,
): string {
  const items = transitions.map(transition => toItem[format](workspace, transition))
  return JSON.stringify(
    format === 'muster'
      ? { type, timestamp: at.toISOString(), data: { workspace, transitions: items } }
      : { batch: items },
  )
}
