import type { MembershipDuration } from '@muster/query'
import type { Membership } from './membership.ts'

/** What is found of somebody at an instant, in Unix milliseconds. */
export interface Finding {
  readonly at: number
  /** Whether the audience's query holds. */
  readonly holds: boolean
  /** When the session that runs would be over; null if none runs. */
  readonly sessionEnd: number | null
}

/** What becomes of a membership by what is found. A membership that ends by itself is over at that very instant. */
export function advance(before: Membership, found: Finding, duration: MembershipDuration): Membership {
  const { isMember, expiresAt } = next(before, found, duration)
  return {
    isMember,
    holds: found.holds,
    enteredAt: isMember ? (before.enteredAt ?? found.at) : null,
    expiresAt: isMember ? expiresAt : null,
  }
}

function next(
  before: Membership,
  { at, holds, sessionEnd }: Finding,
  duration: MembershipDuration,
): Pick<Membership, 'isMember' | 'expiresAt'> {
  switch (duration.kind) {
    case 'while_matching':
      return { isMember: holds, expiresAt: null }
    case 'session':
      // What begins at the very instant at which a session is over is another one.
      return {
        isMember: sessionEnd !== null && (holds || (before.isMember && !isOver(before, at))),
        expiresAt: sessionEnd,
      }
    case 'for': {
      const anew = at + duration.milliseconds
      if (duration.renew) {
        const expiresAt = before.holds ? anew : (before.expiresAt ?? anew)
        return holds
          ? { isMember: true, expiresAt: null }
          : { isMember: before.isMember && at < expiresAt, expiresAt }
      }
      const lasts = before.isMember && before.expiresAt !== null && at < before.expiresAt
      // Who is out because the time is over comes in again only once the query has ceased to hold in between.
      return lasts
        ? { isMember: true, expiresAt: before.expiresAt }
        : { isMember: holds && !before.holds, expiresAt: anew }
    }
  }
}

function isOver({ expiresAt }: Membership, at: number): boolean {
  return expiresAt !== null && expiresAt <= at
}
