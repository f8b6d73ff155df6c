import type { Membership } from './membership.ts'

export const causes = ['event', 'time', 'definition', 'merge', 'manual'] as const

/** Why a membership changed: a call, the passing of time, a new definition, a merge of profiles, or somebody's hand. */
export type Cause = (typeof causes)[number]

/** A profile entered or left an audience. */
export interface Transition {
  /** Its place in the workspace's log, which only grows. */
  readonly position: number
  /** The audience's key. */
  readonly audience: string
  /** The profile's id. */
  readonly profile: string
  readonly change: 'entered' | 'exited'
  /** In Unix milliseconds. */
  readonly at: number
  readonly cause: Cause
  /** The version of the audience's definition. */
  readonly version: number
}

/** A profile's membership became another, whether or not it entered or left by it. */
export interface MembershipChange extends Membership {
  readonly position: number
  readonly audience: string
  readonly profile: string
}

/** A profile gets another audience than before. */
export interface Win {
  readonly position: number
  readonly profile: string
  /** The keys of the audiences; undefined for none. */
  readonly audience: string | undefined
  readonly previous: string | undefined
  readonly at: number
  readonly cause: Cause
}

/** Changes that count together: all of them, or none. */
export interface Batch {
  readonly memberships: readonly MembershipChange[]
  readonly transitions: readonly Transition[]
  readonly wins: readonly Win[]
}
