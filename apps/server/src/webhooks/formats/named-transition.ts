import type { Transition } from '@muster/warehouse'

/** A transition, with the names by which others know its profile. Nothing else of a profile leaves with it. */
export interface NamedTransition extends Transition {
  /** User ids first. None where the profile has been merged into another. */
  readonly identifiers: readonly { readonly type: string; readonly id: string }[]
}
