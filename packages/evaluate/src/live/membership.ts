/** How somebody stands to an audience. Times are in Unix milliseconds. */
export interface Membership {
  readonly isMember: boolean
  /** Whether the audience's query held when it was last looked at: a member may outlast it, or be kept out by time. */
  readonly holds: boolean
  /** Since when it is a member; null for one who is not. */
  readonly enteredAt: number | null
  /** When the membership ends by itself; null where that is not known, or it is none. */
  readonly expiresAt: number | null
}

export const noMembership: Membership = { isMember: false, holds: false, enteredAt: null, expiresAt: null }
