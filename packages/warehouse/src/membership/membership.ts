/** How a profile stands to an audience. Times are in Unix milliseconds. */
export interface Membership {
  readonly isMember: boolean
  /** Whether the audience's query held when it was last looked at: a member may outlast it, or be kept out by time. */
  readonly holds: boolean
  /** Since when it is a member; null for one who is not. */
  readonly enteredAt: number | null
  /** When the membership ends by itself; null where that is not known, or it is none. */
  readonly expiresAt: number | null
}

/** What is known of a profile's audiences. */
export interface ProfileMemberships {
  /** By the audiences' keys. */
  readonly memberships: ReadonlyMap<string, Membership>
  /** The key of the audience that the profile gets; undefined if it is in none. */
  readonly winner: string | undefined
}
