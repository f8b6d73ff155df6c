import type { Membership } from '@muster/query'

/** How a person stands to an audience. Times are in Unix milliseconds. */
export interface Standing {
  readonly isMember: boolean
  /** Whether the query held at the last look. */
  readonly held: boolean
  readonly enteredAt: number | null
  readonly expiresAt: number | null
}

/** What a look at a person finds out about one audience. */
export interface Finding {
  readonly at: number
  readonly holds: boolean
  readonly membership: Membership
  /** When the session that runs is over unless it goes on; undefined if none runs. */
  readonly sessionEnd: number | undefined
}

export const outside: Standing = { isMember: false, held: false, enteredAt: null, expiresAt: null }

const hour = 3_600_000
const lengths: Readonly<Record<string, number>> = { hour, day: 24 * hour, week: 7 * 24 * hour }

/** How somebody stands after a look: the rules of membership, one duration after the other. */
export function standingAfter(before: Standing, finding: Finding): Standing {
  const { at, holds, membership, sessionEnd } = finding
  const stays = (expiresAt: number | null): Standing => ({
    isMember: true,
    held: holds,
    enteredAt: before.isMember ? before.enteredAt : at,
    expiresAt,
  })
  const out = { ...outside, held: holds }
  if (membership === 'while_matching') return holds ? stays(null) : out
  if (membership === 'session') {
    const wasInDuringIt = before.isMember && (before.expiresAt === null || before.expiresAt > at)
    return sessionEnd !== undefined && (holds || wasInDuringIt) ? stays(sessionEnd) : out
  }
  const length = lengthOfTime(membership.for)
  if (membership.renew) {
    if (holds) return stays(null)
    const end = before.expiresAt ?? at + length
    return before.isMember && at < end ? stays(end) : out
  }
  const begins = holds && !before.held
  if (before.isMember && at < (before.expiresAt ?? 0)) return stays(before.expiresAt)
  return begins ? stays(at + length) : out
}

/** How somebody stands once an audience has another duration: the end is so long after the entering. */
export function withOtherDuration(before: Standing, membership: Membership, holds: boolean): Standing {
  if (!before.isMember || typeof membership === 'string') return before
  if (membership.renew && holds) return { ...before, expiresAt: null }
  return { ...before, expiresAt: (before.enteredAt ?? 0) + lengthOfTime(membership.for) }
}

/** How a person stands who was taken for two: in if either was, since the earlier and until the later. */
export function standingOfBoth(one: Standing, other: Standing): Standing {
  const held = one.held || other.held
  if (!one.isMember || !other.isMember) return { ...(one.isMember ? one : other), held }
  const isOpen = one.expiresAt === null || other.expiresAt === null
  return {
    isMember: true,
    held,
    enteredAt: Math.min(one.enteredAt ?? 0, other.enteredAt ?? 0),
    expiresAt: isOpen ? null : Math.max(one.expiresAt ?? 0, other.expiresAt ?? 0),
  }
}

/** In milliseconds, of a text such as `7 days`. */
function lengthOfTime(text: string): number {
  const [amount, unit = ''] = text.split(' ')
  return Number(amount) * (lengths[unit.replace(/s$/, '')] ?? Number.NaN)
}
